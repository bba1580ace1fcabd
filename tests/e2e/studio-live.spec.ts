import {
  askLake,
  badge,
  chooseAction,
  deskOf,
  expect,
  expectLive,
  invite,
  openDocument,
  publishButton,
  signIn,
  soundArticle,
  test,
  titleField,
  write,
} from './studio.ts';

test.setTimeout(180_000);

test('a viewer reads everything and writes nothing', async ({ page, site, browser }) => {
  await signIn(page, site, 'editor');
  await write(page, [soundArticle('guarded')]);
  const context = await browser.newContext({ baseURL: site.url });
  const viewer = await context.newPage();
  await signIn(viewer, site, 'viewer');
  await openDocument(viewer, 'faq', 'guarded');
  await expect(titleField(viewer)).not.toBeEditable();
  const refused = await viewer.request.post('/lake/v2025-02-19/data/mutate/production', {
    data: { mutations: [{ delete: { id: 'guarded' } }] },
    headers: { origin: site.url },
  });
  expect(refused.status()).toBe(403);
  expect(askLake(site, 'count(*[_id == "guarded"])')).toBe(1);
  await context.close();
});

test('nobody gets in without a link, and a link works once', async ({ page, site, browser }) => {
  const link = invite(site, 'Once', 'editor');
  await page.goto(link);
  await page.getByRole('button', { name: /sign in|continue/i }).click();
  await deskOf(page).waitFor({ timeout: 45_000 });
  const stranger = await browser.newContext({ baseURL: site.url });
  const answer = await stranger.request.get(link);
  expect(answer.status()).toBeGreaterThanOrEqual(400);
  const drafts = await stranger.request.get(
    `/lake/v2025-02-19/data/query/production?perspective=raw&query=${encodeURIComponent('count(*[_id in path("drafts.**")])')}`,
  );
  const body = drafts.ok() ? await drafts.json() : { result: 0 };
  expect(body.result).toBe(0);
  await stranger.close();
});

test.describe('while the lake is down', () => {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  test.use({ allowedComplaints: async ({}, use) => use([/.*/]) });

  test('nothing is lost when the lake is killed in mid-edit', async ({ page, site }) => {
    await signIn(page, site);
    await write(page, [soundArticle('survivor')]);
    await openDocument(page, 'faq', 'survivor');
    await titleField(page).fill('Before the crash');
    await expect
      .poll(() => askLake(site, '*[_id == "drafts.survivor"][0].title'))
      .toBe('Before the crash');
    // Typed, and not yet stored: the Studio waits a moment for more before it stores.
    await titleField(page).fill('Typed as it went down');
    await site.killLake();
    await expect(titleField(page)).not.toBeEditable({ timeout: 30_000 });
    await site.startLake();
    await expect
      .poll(() => askLake(site, '*[_id == "drafts.survivor"][0].title'), { timeout: 60_000 })
      .toBe('Typed as it went down');
    await expect(titleField(page)).toHaveValue('Typed as it went down');
    await expect(titleField(page)).toBeEditable({ timeout: 60_000 });
    await expect(publishButton(page)).toBeEnabled({ timeout: 30_000 });
    await publishButton(page).click();
    await expectLive(page);
  });
});

test('ten tabs at once all follow', async ({ page, site }) => {
  test.setTimeout(300_000);
  await signIn(page, site);
  await write(page, [soundArticle('shared')]);
  const tabs = await Promise.all(Array.from({ length: 9 }, () => page.context().newPage()));
  await Promise.all([page, ...tabs].map((tab) => openDocument(tab, 'faq', 'shared')));
  await titleField(page).fill('Seen in every tab');
  for (const tab of tabs) {
    await expect(titleField(tab)).toHaveValue('Seen in every tab', { timeout: 20_000 });
  }
});

test('search, topic, history and back to an earlier revision', async ({ page, site }) => {
  await signIn(page, site);
  await write(page, [soundArticle('historic', { title: 'The quokka question' })]);

  await page.getByRole('button', { name: 'Search' }).first().click();
  await page.getByPlaceholder('Search', { exact: true }).fill('quokka');
  await page.getByTestId('search-results').getByText('The quokka question').first().click();
  await expect(titleField(page)).toHaveValue('The quokka question');

  await page.getByRole('tab', { name: /Discovery/ }).click();
  await page.getByRole('combobox', { name: 'Topic' }).fill('Dep');
  await page
    .getByTestId('autocomplete-popover')
    .getByRole('button', { name: /^Deposits/ })
    .click();
  await expect(badge(page, 'Changed')).toBeVisible();
  await publishButton(page).click();
  await expectLive(page);

  await page.getByRole('tab', { name: /Content/ }).click();
  await titleField(page).fill('The wallaby question');
  await expect(badge(page, 'Changed')).toBeVisible();
  await publishButton(page).click();
  await expect
    .poll(() => askLake(site, '*[_id == "historic"][0].title'))
    .toBe('The wallaby question');

  await page.getByTestId('pane-footer-document-status').click();
  await page.getByTestId('timeline-item-button').nth(1).click();
  await expect(titleField(page)).toHaveValue('The quokka question');
  await page.getByRole('button', { name: /Revert to revision/ }).click();
  await page
    .getByRole('button', { name: /Revert/ })
    .last()
    .click();
  await expect
    .poll(() => askLake(site, '*[_id == "drafts.historic"][0].title'))
    .toBe('The quokka question');
});

test('what is discarded is gone, what was published stays', async ({ page, site }) => {
  await signIn(page, site);
  await write(page, [soundArticle('kept')]);
  await openDocument(page, 'faq', 'kept');
  await titleField(page).fill('A second thought');
  await expect(badge(page, 'Changed')).toBeVisible();
  await chooseAction(page, 'Discard changes');
  await page
    .getByRole('button', { name: /Discard changes/ })
    .last()
    .click();
  await expect(titleField(page)).toHaveValue('A question of kept');
  expect(askLake(site, 'count(*[_id == "drafts.kept"])')).toBe(0);
});
