import { expect, test } from './studio.ts';
import { titleField } from './studio-desk.ts';
import { freshId, soundArticle } from './studio-lake.ts';

const ENABLE = '/api/draft-mode/enable';

test('the site beside the form shows what is typed, and readers see nothing of it', async ({
  page,
  lake,
  openBrowser,
}) => {
  const id = freshId('previewed');
  await lake.write([soundArticle(id)]);
  const reader = await openBrowser('nobody');
  await expect.poll(async () => (await reader.goto(`/articles/${id}`))?.status()).toBe(200);

  await page.goto(`/studio/presentation?preview=/articles/${id}`);
  const preview = page.frameLocator('iframe');
  await expect(preview.getByText('This is a preview with drafts')).toBeVisible();
  await expect(titleField(page)).toBeEditable();
  await titleField(page).fill('A title that is still a draft');
  const heading = preview.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('A title that is still a draft');

  await reader.reload();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`A question of ${id}`);
  expect(await reader.locator('[data-sanity]').count()).toBe(0);
  expect(await reader.content()).not.toMatch(/\u200b|\u200c|\u200d|\ufeff|VisualEditing/);
});

test('an address that a draft no longer has leads to the one it has', async ({ page, lake }) => {
  const id = freshId('moved');
  const slug = (current: string) => ({ slug: { _type: 'slug', current } });
  await lake.write([
    soundArticle(id, slug(id)),
    soundArticle(`drafts.${id}`, { ...slug(`${id}-restored`), title: 'A restored draft' }),
  ]);
  await page.goto(`/studio/presentation?preview=/articles/${id}`);
  const preview = page.frameLocator('iframe');
  await expect(preview.getByText('This is a preview with drafts')).toBeVisible();
  await expect(preview.getByText('No draft has this address')).toBeVisible();
  await expect(page.getByText(/^Connecting/)).toHaveCount(0);
  await preview.getByRole('link', { name: 'A restored draft' }).click();
  await expect(preview.getByRole('heading', { level: 1 })).toHaveText('A restored draft');
});

test('an element of the preview names the field it shows, down to the block', async ({ page }) => {
  await page.goto('/studio/presentation?preview=/articles/passkeys');
  const preview = page.frameLocator('iframe');
  await expect(preview.locator('h1[data-sanity*="path=title"]')).toBeVisible();
  const block = preview.locator('.prose > p[data-sanity]').first();
  await expect(block).toHaveAttribute('data-sanity', /id=faq-passkeys;type=faq;path=body:/);
});

test('leaving the preview shows what readers see', async ({ page, site }) => {
  await page.goto('/studio/presentation?preview=/faq');
  await expect(page.frameLocator('iframe').getByText('This is a preview')).toBeVisible();
  await page.goto('/api/draft-mode/disable?to=/faq');
  await expect(page).toHaveURL(`${site.url}/faq`);
  await expect(page.getByText('This is a preview')).toHaveCount(0);
});

for (const secret of ['', '?sanity-preview-secret=', '?sanity-preview-secret=guessed']) {
  test(`no preview for the secret "${secret}"`, async ({ request }) => {
    const answer = await request.get(`${ENABLE}${secret}`, { maxRedirects: 0 });
    expect(answer.status()).toBe(401);
    expect(answer.headers()['set-cookie']).toBeUndefined();
  });
}

test('the cookie of a preview opens nothing for somebody who is not signed in', async ({
  page,
  lake,
  openBrowser,
}) => {
  const id = freshId('unpublished');
  await lake.write([soundArticle(`drafts.${id}`, { slug: { _type: 'slug', current: id } })]);
  await page.goto('/studio/presentation?preview=/faq');
  await expect(page.frameLocator('iframe').getByText('This is a preview')).toBeVisible();
  await page.goto(`/articles/${id}`);
  await expect(page.getByText('The whole answer.')).toBeVisible();

  const cookies = await page.context().cookies();
  const other = await openBrowser('nobody');
  await other.context().addCookies(cookies.filter(({ name }) => name === '__prerender_bypass'));
  await other.goto(`/articles/${id}`);
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await other.content()).not.toContain('The whole answer.');
  expect(await other.context().cookies()).toEqual([]);
});

test('a forged cookie, or one of an earlier build, is taken away', async ({
  page,
  context,
  site,
}) => {
  const cookie = { name: '__prerender_bypass', value: 'forged', url: site.url };
  await context.addCookies([cookie]);
  await page.goto('/articles/passkeys');
  await expect(page.getByText('This is a preview')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await context.cookies()).map(({ name }) => name)).not.toContain(cookie.name);
});

for (const to of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example/x',
  '/%09/evil.example',
]) {
  test(`leaving a preview never leads to ${to}`, async ({ request, site }) => {
    const answer = await request.get(`/api/draft-mode/disable?to=${encodeURIComponent(to)}`, {
      maxRedirects: 0,
    });
    const target = new URL(answer.headers().location ?? '/', site.url);
    expect(target.origin).toBe(site.url);
  });
}
