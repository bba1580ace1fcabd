import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './studio.ts';
import { freshId, soundArticle } from './studio-lake.ts';

test('a phrase is found in articles and drafts, and leads to where it stands', async ({
  page,
  lake,
}) => {
  const id = freshId('phrase');
  const text = `Before it is handed to the ${id} bank, press Cancel.`;
  const children = [{ _type: 'span', _key: 's', text, marks: [] }];
  const body = [{ _type: 'block', _key: 'where', style: 'normal', markDefs: [], children }];
  await lake.write([
    soundArticle(id),
    soundArticle(`drafts.${id}`, { slug: { _type: 'slug', current: id }, body }),
  ]);
  await page.goto('/studio/search/texts');
  await page.getByLabel('Words as they stand in an article').fill(`handed to the ${id} bank`);
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 article says this')).toBeVisible();
  const place = page.getByRole('link', { name: /^Text: Before it is handed to the/ });
  await expect(place.locator('mark')).toHaveText(`handed to the ${id} bank`);
  const { violations } = await new AxeBuilder({ page }).include('.insights').analyze();
  expect(violations).toEqual([]);
  await place.click();
  await expect(page.getByTestId('pt-editor').getByText('press Cancel')).toBeVisible();

  await page.goto(`/studio/search/texts/${encodeURIComponent('handed bank the to')}`);
  await expect(page.getByText('No article says this.')).toBeVisible();
});
