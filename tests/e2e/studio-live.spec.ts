import { expect, invite, linkIn, runLake, test } from './studio.ts';
import { badge, deskOf, expectLive, openDocument, publish, titleField } from './studio-desk.ts';
import { freshId, soundArticle } from './studio-lake.ts';

for (const { tabs, tag } of [
  { tabs: 2, tag: [] },
  { tabs: 10, tag: '@nightly' },
]) {
  test(`${tabs} tabs at once all follow`, { tag }, async ({ page, lake }) => {
    // Ten Studios take a while to start on a small or busy machine.
    test.setTimeout(tabs * 120_000);
    const id = freshId('shared');
    await lake.write([soundArticle(id)]);
    const others = await Promise.all(
      Array.from({ length: tabs - 1 }, () => page.context().newPage()),
    );
    // One after the other: what is tried here is tabs that are open, not tabs that start at once.
    for (const tab of [page, ...others]) await openDocument(tab, 'faq', id);
    await titleField(page).fill('Seen in every tab');
    for (const tab of others) await expect(titleField(tab)).toHaveValue('Seen in every tab');
  });
}

test.describe('without its lake', () => {
  // The browser complains of whatever the Studio asks for while nobody answers.
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  test.use({ allowedComplaints: async ({}, use) => use([/404|50[23]|WebSocket connection/]) });

  test('nothing is lost when the lake is killed in mid-edit', async ({ page, lake, site }) => {
    const id = freshId('survivor');
    await lake.write([soundArticle(id)]);
    await openDocument(page, 'faq', id);
    await titleField(page).fill('Before the crash');
    const stored = () => lake.ask(`*[_id == "drafts.${id}"][0].title`);
    await expect.poll(stored).toBe('Before the crash');
    // Typed, and not yet stored: the Studio waits a moment for more before it stores.
    await titleField(page).fill('Typed as it went down');
    await site.killLake();
    await expect(titleField(page)).not.toBeEditable();
    await site.startLake();
    await expect.poll(stored).toBe('Typed as it went down');
    await expect(titleField(page)).toHaveValue('Typed as it went down');
    await expect(titleField(page)).toBeEditable();
    await expect(badge(page, 'Edited, not published')).toBeVisible();
    await publish(page);
    await expectLive(page);
  });
});

test.describe('who may do what', () => {
  test.use({ role: 'nobody' });

  test('a link signs in once, and nobody gets in without one', async ({
    page,
    site,
    openBrowser,
  }) => {
    const link = invite(site, 'Once', 'editor');
    await page.goto(link);
    await page.getByRole('button', { name: /sign in|continue/i }).click();
    await expect(deskOf(page)).toBeVisible();
    const stranger = await openBrowser('nobody');
    const answer = await stranger.request.get(link);
    expect(answer.status()).toBe(410);
    const query = new URLSearchParams({
      perspective: 'raw',
      query: 'count(*[_id in path("drafts.**")])',
    });
    const drafts = await stranger.request.get(`/lake/v2025-02-19/data/query/production?${query}`);
    expect(await drafts.json()).toMatchObject({ result: 0 });
  });

  test.describe('when a session ends', () => {
    // The lake refuses what the page still asks for, and the browser complains of each refusal.
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
    test.use({ allowedComplaints: async ({}, use) => use([/40[14]|Unauthorized|has ended/]) });

    test('what was typed last is kept, and stored after signing in again', async ({
      page,
      site,
      lake,
    }) => {
      const id = freshId('interrupted');
      await lake.write([soundArticle(id)]);
      const name = freshId('Eve');
      await page.goto(invite(site, name, 'editor'));
      await page.getByRole('button', { name: /sign in|continue/i }).click();
      await expect(deskOf(page)).toBeVisible();
      await openDocument(page, 'faq', id);
      const stored = () => lake.ask(`*[_id == "drafts.${id}"][0].title`);
      await titleField(page).fill('Before it ended');
      await expect.poll(stored).toBe('Before it ended');

      // The session ends between typing and storing.
      const ended = Promise.withResolvers<void>();
      await page.route('**/data/actions/**', async (route) => {
        await ended.promise;
        await route.continue();
      });
      await titleField(page).fill('Typed as it ended');
      runLake(site, ['revoke', name]);
      ended.resolve();
      await expect(page.getByRole('link', { name: 'Sign in with your link' })).toBeVisible();
      expect(await stored()).toBe('Before it ended');

      await page.goto(linkIn(runLake(site, ['signin', name])));
      await page.getByRole('button', { name: /sign in|continue/i }).click();
      await page.getByRole('button', { name: 'Store them now' }).click();
      await expect(page.getByText('Your last changes are stored')).toBeVisible();
      expect(await stored()).toBe('Typed as it ended');
    });
  });

  test('a viewer reads everything and writes nothing', async ({ lake, openBrowser, site }) => {
    const id = freshId('guarded');
    await lake.write([soundArticle(id)]);
    const viewer = await openBrowser('viewer');
    await viewer.goto(`/studio/intent/edit/id=${id};type=faq/`);
    await expect(titleField(viewer)).toHaveValue(`A question of ${id}`);
    await expect(titleField(viewer)).not.toBeEditable();
    const refused = await viewer.request.post('/lake/v2025-02-19/data/mutate/production', {
      data: { mutations: [{ delete: { id } }] },
      headers: { origin: site.url },
    });
    expect(refused.status()).toBe(403);
    expect(await lake.ask(`count(*[_id == "${id}"])`)).toBe(1);
  });
});
