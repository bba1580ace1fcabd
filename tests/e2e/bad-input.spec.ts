import { expect, test } from './fixtures.ts';

const long = 'a'.repeat(4096);

/** Whatever the address says, the site answers with this and never with a 5xx. */
const ADDRESSES: ReadonlyArray<[address: string, status: number, location?: string]> = [
  ['/nonsense', 404],
  ['/articles/no-such-article', 404],
  ['/articles/..%2f..%2fetc%2fpasswd', 404],
  // Every client reads this as '/'.
  ['/articles/%2e%2e', 200],
  ['/articles/a/b', 404],
  ['/topics/no-such-topic', 404],
  ['/?sort=nonsense', 200],
  ['/?page=0', 404],
  ['/?page=-1', 404],
  ['/?page=2.5', 404],
  ['/?page=9999', 404],
  ['/?page=1000000000', 404],
  ['/faq?sort=helpful&page=NaN', 404],
  [`/?q=${long}`, 200],
  [`/faq?sort=${long}`, 200],
  [`/search?q=${long}`, 200],
  ['/search?q=%00', 400],
  ['/search?q=%22unterminated', 200],
  ['/search', 200],
  ['/en', 308, '/'],
  ['/en/list/all/updated/1', 308, '/'],
  ['/xx/list/all/updated/1', 404],
  ['/api/articles?tab=nonsense', 400],
  ['/api/articles?sort=nonsense', 400],
  ['/api/articles?page=0', 400],
  ['/api/articles?page=1000000000', 404],
  ['/api/articles?page=9999', 404],
  ['/api/nonsense', 404],
  ['/%E0%A4%A', 400],
  ['/lake/v2025-02-19/data/query/other?query=*', 404],
];

for (const [address, status, location] of ADDRESSES) {
  test(`${address.slice(0, 60)} is answered with ${status}`, async ({ request }) => {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([status, location]);
  });
}

test('an unknown address is a 404 that helps on', async ({ page }) => {
  const answer = await page.goto('/articles/no-such-article', { waitUntil: 'load' });
  expect(answer?.status()).toBe(404);
  await expect(
    page.getByRole('main').getByRole('searchbox').or(page.getByRole('main').getByRole('combobox')),
  ).toBeVisible();
  await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
});
test.use({ allowedComplaints: [/404/] });
