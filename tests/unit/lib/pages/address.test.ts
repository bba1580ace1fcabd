import fc from 'fast-check';
import { SORTS, TABS } from '#lib/articles/constants.ts';
import { keyOfPath, NOT_FOUND_KEY, pathOfKey } from '#lib/pages/address.ts';

it.each([
  ['/', '/en/list/all/updated/1'],
  ['/?page=2', '/en/list/all/updated/2'],
  ['/faq', '/en/list/faq/updated/1'],
  ['/faq?sort=helpful', '/en/list/faq/helpful/1'],
  ['/announcements?sort=published&page=3', '/en/list/announcements/published/3'],
  ['/topics', '/en/topics'],
  ['/topics/cash', '/en/topics/cash/updated/1'],
  ['/topics/cash?sort=helpful', '/en/topics/cash/helpful/1'],
  ['/topics/cash?sort=published&page=3', '/en/topics/cash/published/3'],
  ['/topics/%C3%A4%20b?page=2', '/en/topics/ä b/updated/2'],
  ['/categories/money', '/en/categories/money'],
  ['/articles/passkeys', '/en/articles/passkeys'],
  ['/articles/%C3%A4%20b', '/en/articles/ä b'],
])('%s is the page %s, and back', (path, key) => {
  expect(keyOfPath(path)).toBe(key);
  expect(pathOfKey(key)).toBe(path);
});

it.each([
  ['/?page=x'],
  ['/?sort=unknown'],
  ['/?utm_source=x'],
  ['/faq?q=1'],
  ['/articles'],
  ['/articles/a?x=1'],
  ['/articles/a/calendar.ics'],
  ['/topics/a/b'],
  ['/topics/a?x=1'],
  ['/topics/a?sort=unknown'],
  ['/topics/a?page=0'],
  ['/topics?sort=helpful'],
  ['/categories'],
  ['/categories/a?page=2'],
  ['/search?q=a'],
  ['/api/health'],
  ['/feed.xml'],
  ['/nowhere'],
])('%s is no page that is kept', (path) => {
  expect(keyOfPath(path)).toBeUndefined();
});

it.each([
  [NOT_FOUND_KEY, '/_nowhere'],
  ['/xx/articles/a', undefined],
  ['/en', undefined],
  ['/en/articles', undefined],
  ['/en/list/all', undefined],
  ['/en/list/all/updated/0', undefined],
  ['/en/topics/cash', undefined],
  ['/en/topics/cash/updated/0', undefined],
  ['/en/topics/cash/unknown/1', undefined],
  ['/en/categories', undefined],
  ['/en/list/all/unknown/1', undefined],
  ['/en/list/unknown/updated/1', undefined],
  ['/robots.txt', undefined],
  ['', undefined],
])('the key %j has the address %s', (key, path) => {
  expect(pathOfKey(key)).toBe(path);
});

it('leads from every page to its address and back', () => {
  const slug = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }).filter((text) => {
    // What no slug of an address can be: path steps, and what URLs take away.
    return !text.includes('/') && !/^\.{1,2}$/.test(text) && text.isWellFormed();
  });
  const key = fc.oneof(
    slug.map((text) => `/en/articles/${text}`),
    slug.map((text) => `/en/categories/${text}`),
    fc
      .tuple(slug, fc.constantFrom(...SORTS), fc.integer({ min: 1, max: 9_999 }))
      .map((parts) => `/en/topics/${parts.join('/')}`),
    fc
      .tuple(
        fc.constantFrom(...TABS),
        fc.constantFrom(...SORTS),
        fc.integer({ min: 1, max: 9_999 }),
      )
      .map((parts) => `/en/list/${parts.join('/')}`),
  );
  fc.assert(
    fc.property(key, (one) => {
      expect(keyOfPath(pathOfKey(one) ?? '')).toBe(one);
    }),
  );
});
