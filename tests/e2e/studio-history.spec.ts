import { expect, test } from './studio.ts';
import { badge, deskOf, expectLive, openDocument, publish, titleField } from './studio-desk.ts';
import { freshId, soundArticle } from './studio-lake.ts';

test('an article is found by a word and gets a topic', async ({ page, lake }) => {
  const id = freshId('quokka');
  await lake.write([soundArticle(id, { title: `The ${id} question` })]);
  await page.goto('/studio/structure');
  await expect(deskOf(page)).toBeVisible();
  await page.getByRole('button', { name: 'Open search' }).click();
  await page.getByPlaceholder('Search', { exact: true }).fill(id);
  await page.getByTestId('search-results').getByText(`The ${id} question`).first().click();
  await expect(titleField(page)).toHaveValue(`The ${id} question`);

  await page.getByRole('tab', { name: /Discovery/ }).click();
  await page.getByRole('combobox', { name: 'Topic' }).fill('Dep');
  await page
    .getByTestId('autocomplete-popover')
    .getByRole('button', { name: /^Deposits/ })
    .click();
  await expect(badge(page, 'Edited, not published')).toBeVisible();
  await expect.poll(() => lake.ask(`*[_id == "drafts.${id}"][0].topic->title`)).toBe('Deposits');
  await publish(page);
  await expectLive(page);
  await expect
    .poll(async () => (await page.request.get(`/articles/${id}`)).text())
    .toContain('/topics/deposits');
});

test('an earlier revision comes back', async ({ page, lake }) => {
  const id = freshId('historic');
  await lake.write([soundArticle(id, { title: 'The quokka question' })]);
  await openDocument(page, 'faq', id);
  await titleField(page).fill('The wallaby question');
  await expect(badge(page, 'Edited, not published')).toBeVisible();
  await publish(page);
  await expect.poll(() => lake.ask(`*[_id == "${id}"][0].title`)).toBe('The wallaby question');

  await page.getByTestId('pane-footer-document-status').click();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByTestId('timeline-item-button').last().click();
  await expect(titleField(page)).toHaveValue('The quokka question');
  await page.getByRole('button', { name: 'Revert to revision' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect
    .poll(() => lake.ask(`*[_id == "drafts.${id}"][0].title`))
    .toBe('The quokka question');
});
