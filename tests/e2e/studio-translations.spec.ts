import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './studio.ts';
import { soundArticle } from './studio-lake.ts';

const ID = 'translated-fees';
const IDS = `*[_type == "translation.metadata" && references("${ID}")][0].translations[language == "de"][0].value._ref`;

test('a translation goes out as a file, comes back, grows old, and warns its readers', async ({
  page,
  lake,
}) => {
  test.slow();
  await lake.write([soundArticle(ID, { title: 'What fees cost', summary: 'Fees are 1 %.' })]);
  await page.goto('/studio/translations');
  const table = page.getByRole('table', { name: 'How far each article is in each language' });
  await page.getByLabel('Find an article').fill('What fees');
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table.getByRole('link', { name: 'What fees cost, Deutsch: None' })).toBeVisible();

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save for Deutsch' }).click();
  const file = readFileSync(await (await saved).path(), 'utf8');
  const translated = file.replace(
    /<source([^>]*)>([\s\S]*?)<\/source>/g,
    '<source$1>$2</source><target>Deutsch: $2</target>',
  );
  await page.getByLabel('Take a translated file').setInputFiles({
    name: 'translations-de.xlf',
    mimeType: 'application/xliff+xml',
    buffer: Buffer.from(translated),
  });
  await expect(page.getByRole('status')).toContainText('What fees cost: 3 texts taken');
  await table.getByRole('link', { name: 'What fees cost, Deutsch: Up to date' }).click();
  await expect(page.getByText('Deutsch: Fees are 1 %.')).toBeVisible();

  const id = String(await lake.ask(IDS));
  await lake.act({
    actionType: 'document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
  });
  await lake.patch(ID, { summary: 'Fees are 2 %.' });
  const choice = page.getByRole('group', { name: 'What changed in the original?' });
  await expect(choice).toBeVisible();
  await expect(page.getByRole('deletion')).toHaveText('1');
  await expect(page.getByRole('insertion')).toHaveText('2');
  await choice.getByRole('radio', { name: 'Steps or amounts' }).click();
  await expect(page.getByText(/^Readers of this translation are told/)).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('.insights').analyze();
  expect(violations).toEqual([]);

  const shown = async () => (await page.request.get(`/de/articles/${ID}`)).text();
  await expect.poll(shown).toContain('Schritte oder Beträge haben sich im Original geändert');
  await page.getByRole('button', { name: 'The translation is right' }).click();
  await expect(page.getByText(/^Readers of this translation are told/)).toBeHidden();
  await expect(page.getByRole('button', { name: /have .* translated by/i })).toBeHidden();
});

test.describe('for somebody who only reads', () => {
  test.use({ role: 'viewer' });

  test('no machine translates', async ({ page }) => {
    await page.goto('/studio');
    await expect(page.getByRole('link', { name: 'Calendar', exact: true })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Translations', exact: true })).toBeHidden();
    expect((await page.request.get('/api/translations')).status()).toBe(403);
  });
});
