import { expect, test } from './fixtures.ts';

/* A violation of the policy is an error on the console, which fails a test. */

test.use({ allowedComplaints: [/404 \(Not Found\)/] });

test('every public address keeps the policy, before and after it is live', async ({
  page,
  request,
  site,
}) => {
  test.slow();
  const listed = async (sitemap: string) => {
    const text = await (await request.get(`${site.url}${sitemap}`)).text();
    return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => new URL(address ?? '').pathname,
    );
  };
  const sitemaps = await listed('/sitemap.xml');
  expect(sitemaps).toContain('/sitemaps/ar.xml');
  // The other languages have the same kinds of pages; one of them, from right to left, is enough.
  const paths = (await Promise.all(['/sitemaps/en.xml', '/sitemaps/ar.xml'].map(listed))).flat();
  expect(paths.length).toBeGreaterThan(20);
  for (const path of [...paths, '/search?q=deposit', '/faq?page=2', '/nowhere']) {
    await page.goto(path);
    const island = page.locator('[data-island]:visible').first();
    await island.getByRole('searchbox').focus();
    await expect(island, path).toHaveAttribute('data-live', '');
  }
});

test.describe('a page', () => {
  test.use({ allowedComplaints: [/Content Security Policy|Trusted/] });

  test('runs no script that is put into it', async ({ page }) => {
    await page.goto('/');
    const ran = await page.evaluate(() => {
      const attempts = [
        () => {
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          document.body.append(script);
        },
        () => {
          const script = document.createElement('script');
          script.src = 'https://elsewhere.example/x.js';
          document.body.append(script);
        },
        () =>
          document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror="window.ran=true">'),
      ];
      for (const attempt of attempts) {
        try {
          attempt();
        } catch {
          // Refused by Trusted Types.
        }
      }
      return 'ran' in window;
    });
    expect(ran).toBe(false);
  });
});

test('all that the site answers says the same on security', async ({ request, site }) => {
  const names = [
    'x-content-type-options',
    'referrer-policy',
    'cross-origin-opener-policy',
    'cross-origin-resource-policy',
    'content-security-policy',
  ];
  const paths = [
    '/',
    '/articles/passkeys',
    '/search?q=a',
    '/nowhere',
    '/ARTICLES/passkeys',
    '/%00',
  ];
  for (const path of [...paths, '/api/articles?tab=faq', '/feed.xml', '/articles/passkeys.md']) {
    const answer = await request.get(`${site.url}${path}`, { maxRedirects: 0 });
    const said = answer.headersArray().map(({ name }) => name.toLowerCase());
    for (const name of names) {
      expect([path, name, said.filter((one) => one === name).length]).toEqual([path, name, 1]);
    }
  }
});
