import { expect, test } from './studio.ts';
import {
  badge,
  chooseAction,
  expectLive,
  openDocument,
  openNew,
  publish,
  slugField,
  titleField,
} from './studio-desk.ts';
import { freshId, soundArticle } from './studio-lake.ts';

test('write an article, see it in a second tab, publish, read it on the site', async ({
  page,
  lake,
  openBrowser,
}) => {
  const id = freshId('card');
  await openNew(page, 'faq', id);
  await titleField(page).fill(`How do I add ${id}?`);
  await page.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click();
  const slug = `how-do-i-add-${id}`;
  await expect(slugField(page)).toHaveValue(slug);

  await publish(page);
  const reasons = page.getByTestId('publish-reasons');
  await expect(reasons).toContainText('Summary: Write a summary');
  await expect(reasons).toContainText('Nothing stands below the heading “If it does not work”');
  expect((await page.request.get(`/articles/${slug}`)).status()).toBe(404);
  await reasons.getByRole('button', { name: /Summary/ }).click();
  const summary = page.getByTestId('field-summary').getByRole('textbox');
  await expect(summary).toBeFocused();

  const other = await openBrowser('editor');
  await openDocument(other, 'faq', id);
  await summary.fill('Open Cards and choose Add.');
  await expect(other.getByTestId('field-summary').getByRole('textbox')).toHaveValue(
    'Open Cards and choose Add.',
  );

  await expect.poll(() => lake.ask(`*[_id == "drafts.${id}"][0].summary`)).toMatch(/^Open Cards/);
  await lake.patch(`drafts.${id}`, { body: soundArticle(id).body });
  await expect(page.getByText('The whole answer.')).toBeVisible();
  await publish(page);
  await expectLive(page);
  await expect(badge(page, 'Published')).toBeVisible();

  const reader = await openBrowser('nobody');
  await reader.goto(`/articles/${slug}`);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`How do I add ${id}?`);
  await reader.goto('/faq');
  await expect(reader.getByRole('article').first()).toContainText(`How do I add ${id}?`);

  expect(await lake.ask(`*[_id == "${id}"][0]{publishedAt, updatedAt}`)).toEqual({
    publishedAt: expect.stringMatching(/^20/),
    updatedAt: expect.stringMatching(/^20/),
  });
});

test('a computer whose clock is a day ahead publishes with the day of the server', async ({
  page,
  lake,
}) => {
  await page.addInitScript(() => {
    const RealDate = Date;
    const time = () => RealDate.now() + 86_400_000;
    globalThis.Date = new Proxy(RealDate, {
      construct: (target, args, newTarget) =>
        Reflect.construct(target, args.length === 0 ? [time()] : args, newTarget),
      get: (target, name) => (name === 'now' ? time : Reflect.get(target, name)),
    });
  });
  const id = freshId('ahead');
  await lake.write([
    { ...soundArticle(id), _id: `drafts.${id}`, publishedAt: null, updatedAt: null },
  ]);
  await openDocument(page, 'faq', id);
  await publish(page);
  await expectLive(page);
  const seconds = `dateTime(publishedAt) - dateTime(now())`;
  const isOfTheServer = `*[_id == "${id}" && ${seconds} < 3600 && ${seconds} > -3600]`;
  expect(await lake.ask(`count(${isOfTheServer})`)).toBe(1);
});

test('a published article that moves takes its readers along', async ({ page, lake }) => {
  const [id, older] = [freshId('moves'), freshId('older')];
  const stored = { from: `/articles/${older}`, to: `/articles/${id}`, permanent: true };
  await lake.write([soundArticle(id), { _id: `redirect-${older}`, _type: 'redirect', ...stored }]);
  await openDocument(page, 'faq', id);
  await slugField(page).fill(`${id}-moved`);
  await expect(badge(page, 'Edited, not published')).toBeVisible();
  await publish(page);
  await expectLive(page);
  const locationOf = async (path: string) =>
    (await page.request.get(path, { maxRedirects: 0 })).headers().location;
  for (const old of [`/articles/${id}`, `/articles/${older}`]) {
    await expect.poll(() => locationOf(old)).toMatch(new RegExp(`/articles/${id}-moved$`));
  }
  await expect
    .poll(async () => (await page.request.get(`/articles/${id}-moved`)).status())
    .toBe(200);

  // Back again: what led away must not lead in a circle.
  await slugField(page).fill(id);
  await expect(badge(page, 'Edited, not published')).toBeVisible();
  await publish(page);
  await expect
    .poll(() => locationOf(`/articles/${id}-moved`))
    .toMatch(new RegExp(`/articles/${id}$`));
  await expect.poll(async () => (await page.request.get(`/articles/${id}`)).status()).toBe(200);
  expect(await lake.ask(`count(*[_type == "redirect" && from == "/articles/${id}"])`)).toBe(0);
});

test('unpublishing and deleting say who links to the article', async ({ page, lake }) => {
  const [id, linking] = [freshId('linked'), freshId('linking')];
  const link = { _type: 'reference', _ref: id, _key: 'r' };
  await lake.write([soundArticle(id), soundArticle(linking, { related: [link] })]);
  await openDocument(page, 'faq', id);
  await chooseAction(page, 'Unpublish');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 document links to it');
  await expect(dialog.getByRole('link', { name: `A question of ${linking}` })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Unpublish now' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toHaveCount(0);

  await lake.write([soundArticle(linking)]);
  await chooseAction(page, 'Unpublish');
  await expect(dialog).toContainText('No other document links to it');
  await dialog.getByRole('button', { name: 'Unpublish now' }).click();
  await expect(page.getByText(/^Gone from (?:\d+ of )?\d+ pages? after/).first()).toBeVisible();
  await expect.poll(async () => (await page.request.get(`/articles/${id}`)).status()).toBe(404);
  await expect(badge(page, 'Draft')).toBeVisible();

  await chooseAction(page, 'Delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => lake.ask(`count(*[_id in ["${id}", "drafts.${id}"]])`)).toBe(0);
});

test('a duplicate is an article of its own', async ({ page, lake }) => {
  const id = freshId('original');
  await lake.write([soundArticle(id)]);
  await openDocument(page, 'faq', id);
  await chooseAction(page, 'Duplicate');
  await expect(titleField(page)).toHaveValue(`A question of ${id} (copy)`);
  await expect(slugField(page)).toHaveValue('');
  expect(
    await lake.ask(`*[title == "A question of ${id} (copy)"]{_type, slug, publishedAt}`),
  ).toEqual([{ _type: 'faq', slug: null, publishedAt: null }]);
});

test('what is discarded is gone, what was published stays', async ({ page, lake }) => {
  const id = freshId('kept');
  await lake.write([soundArticle(id)]);
  await openDocument(page, 'faq', id);
  await titleField(page).fill('A second thought');
  await expect(badge(page, 'Edited, not published')).toBeVisible();
  await expect.poll(() => lake.ask(`*[_id == "drafts.${id}"][0].title`)).toBe('A second thought');
  await chooseAction(page, 'Discard changes');
  await page.getByRole('dialog').getByRole('button', { name: 'Discard changes' }).click();
  await expect(titleField(page)).toHaveValue(`A question of ${id}`);
  await expect.poll(() => lake.ask(`count(*[_id == "drafts.${id}"])`)).toBe(0);
});
