import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './studio.ts';
import { openDocument } from './studio-desk.ts';
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

test('the search of the Studio finds a phrase, across bold words too, and no other order', async ({
  page,
  lake,
}) => {
  const [id, other] = [freshId('quoted'), freshId('scattered')];
  const textOf = (...texts: string[]) => {
    const children = texts.map((text, at) => {
      return { _type: 'span', _key: `s${at}`, text, marks: at === 1 ? ['strong'] : [] };
    });
    return [{ _type: 'block', _key: 'where', style: 'normal', markDefs: [], children }];
  };
  await lake.write([
    soundArticle(id, {
      title: `Found ${id}`,
      body: textOf('Then it is ', 'handed to', ` the ${id} bank.`),
    }),
    soundArticle(other, { title: `Not ${id}`, body: textOf(`The bank ${id} is handed to us.`) }),
  ]);
  await page.goto('/studio/structure');
  const search = page.getByPlaceholder('Search', { exact: true });
  // A Studio that is still being loaded takes no click.
  await expect(async () => {
    await page.getByTestId('studio-search').click();
    await expect(search).toBeVisible({ timeout: 2_000 });
  }).toPass();
  const results = page.getByTestId('search-results');
  await search.fill(`"handed to the ${id} bank"`);
  await expect(results.getByText(`Found ${id}`)).toBeVisible();
  await expect(results.getByText(`Not ${id}`)).toHaveCount(0);
  await search.fill(`handed ${id} bank`);
  await expect(results.getByText(`Not ${id}`)).toBeVisible();
});

test('a document that is opened by its address waits for no list of the desk', async ({
  page,
  lake,
}) => {
  const id = freshId('direct');
  await lake.write([soundArticle(id)]);
  // Never answered: what a form waits for would keep it away.
  await page.route(/tag=[\w.]*(?:desk|calendar)/, () => new Promise(() => undefined));
  await openDocument(page, 'faq', id);
});
