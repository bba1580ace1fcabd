import {
  anotherBrowser,
  askLake,
  badge,
  chooseAction,
  expect,
  expectLive,
  openDocument,
  openNew,
  publishButton,
  signIn,
  soundArticle,
  test,
  titleField,
  write,
} from './studio.ts';

test.setTimeout(120_000);

test('sign in, write, see it in a second tab, publish, read it on the site', async ({
  page,
  site,
  browser,
}) => {
  await signIn(page, site);
  const id = await openNew(page, 'faq');
  await titleField(page).fill('How do I add a second card?');
  await page.getByTestId('field-slug').getByRole('button', { name: 'Generate' }).click();
  await expect(page.getByTestId('field-slug').getByRole('textbox')).toHaveValue(
    'how-do-i-add-a-second-card',
  );

  await publishButton(page).click();
  const reasons = page.getByTestId('publish-reasons');
  await expect(reasons).toContainText('Summary: Write a summary');
  await expect(reasons).toContainText('Nothing stands below the heading “If it does not work”');
  expect((await page.request.get('/articles/how-do-i-add-a-second-card')).status()).toBe(404);
  await reasons.getByRole('button', { name: /Summary/ }).click();
  await expect(page.getByTestId('field-summary').getByRole('textbox')).toBeFocused();

  const other = await (await anotherBrowser(browser, page)).newPage();
  await openDocument(other, 'faq', id);
  await page.getByTestId('field-summary').getByRole('textbox').fill('Open Cards and choose Add.');
  await expect(other.getByTestId('field-summary').getByRole('textbox')).toHaveValue(
    'Open Cards and choose Add.',
  );
  await other.context().close();

  await write(page, [
    soundArticle(`drafts.${id}`, {
      title: 'How do I add a second card?',
      slug: { _type: 'slug', current: 'how-do-i-add-a-second-card' },
      summary: 'Open Cards and choose Add.',
      publishedAt: undefined,
      updatedAt: undefined,
    }),
  ]);
  await expect(page.getByText('The whole answer.')).toBeVisible();
  await publishButton(page).click();
  await expectLive(page);
  await expect(badge(page, 'Published')).toBeVisible();

  const reader = await browser.newContext();
  const article = await reader.newPage();
  await article.goto(`${site.url}/articles/how-do-i-add-a-second-card`);
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(
    'How do I add a second card?',
  );
  await article.goto(`${site.url}/faq`);
  await expect(article.getByRole('article').first()).toContainText('How do I add a second card?');
  await reader.close();

  const [dates] = [askLake(site, `*[_id == "${id}"][0]{publishedAt, updatedAt}`)];
  expect(dates).toEqual({
    publishedAt: expect.stringMatching(/^20/),
    updatedAt: expect.stringMatching(/^20/),
  });
});

test('a published article that moves takes its readers along', async ({ page, site }) => {
  await signIn(page, site);
  await write(page, [
    soundArticle('moves'),
    {
      _id: 'redirect-older',
      _type: 'redirect',
      from: '/articles/older',
      to: '/articles/moves',
      permanent: true,
    },
  ]);
  await openDocument(page, 'faq', 'moves');
  await page.getByTestId('field-slug').getByRole('textbox').fill('moved');
  await expect(badge(page, 'Changed')).toBeVisible();
  await publishButton(page).click();
  await expectLive(page);
  for (const old of ['/articles/moves', '/articles/older']) {
    await expect
      .poll(async () => (await page.request.get(old, { maxRedirects: 0 })).headers().location)
      .toMatch(/\/articles\/moved$/);
  }
  expect((await page.request.get('/articles/moved')).status()).toBe(200);
  expect(askLake(site, '*[_type == "redirect" && to == "/articles/moved"].from')).toEqual(
    expect.arrayContaining(['/articles/moves', '/articles/older']),
  );

  await page.getByTestId('field-slug').getByRole('textbox').fill('moves');
  await expect(badge(page, 'Changed')).toBeVisible();
  await publishButton(page).click();
  await expect
    .poll(async () => (await page.request.get('/articles/moved', { maxRedirects: 0 })).status())
    .toBe(308);
  await expect.poll(async () => (await page.request.get('/articles/moves')).status()).toBe(200);
  expect(askLake(site, 'count(*[_type == "redirect" && from == "/articles/moves"])')).toBe(0);
});

test('unpublishing and deleting say who links to the article', async ({ page, site }) => {
  await signIn(page, site);
  const link = { _type: 'reference', _ref: 'linked', _key: 'r' };
  await write(page, [soundArticle('linked'), soundArticle('linking', { related: [link] })]);
  await openDocument(page, 'faq', 'linked');
  await chooseAction(page, 'Unpublish');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('1 document links to it');
  await expect(dialog.getByRole('link', { name: 'A question of linking' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Unpublish now' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await write(page, [soundArticle('linking')]);
  await chooseAction(page, 'Unpublish');
  await expect(dialog).toContainText('No other document links to it');
  await dialog.getByRole('button', { name: 'Unpublish now' }).click();
  await expect(page.getByText(/^Gone from \d+ pages? after/)).toBeVisible({ timeout: 20_000 });
  await expect.poll(async () => (await page.request.get('/articles/linked')).status()).toBe(404);
  await expect(badge(page, 'Draft')).toBeVisible();

  await chooseAction(page, 'Delete');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(() => askLake(site, 'count(*[_id match "*linked"])')).toBe(0);
});

test('a duplicate is an article of its own', async ({ page, site }) => {
  await signIn(page, site);
  await write(page, [soundArticle('original')]);
  await openDocument(page, 'faq', 'original');
  await chooseAction(page, 'Duplicate');
  await expect(titleField(page)).toHaveValue('A question of original (copy)');
  await expect(page.getByTestId('field-slug').getByRole('textbox')).toHaveValue('');
  expect(
    askLake(site, '*[title == "A question of original (copy)"]{_type, slug, publishedAt}'),
  ).toEqual([{ _type: 'faq', slug: null, publishedAt: null }]);
});
