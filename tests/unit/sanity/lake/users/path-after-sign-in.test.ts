import { pathAfterSignIn } from '#sanity/lake/users/path-after-sign-in.ts';

const SITE = 'https://help.example.com';

describe('where somebody goes after signing in', () => {
  it.each([
    ['/studio', '/studio'],
    ['/studio/', '/studio/'],
    [
      '/studio/structure/faq;a,b?perspective=published#x',
      '/studio/structure/faq;a,b?perspective=published#x',
    ],
    ['/studio/a/../b', '/studio/b'],
    [`${SITE}/studio/structure`, '/studio/structure'],
  ])('%s', (wanted, path) => {
    expect(pathAfterSignIn(wanted, '/studio', [SITE])).toBe(path);
  });

  it.each([
    null,
    '',
    '/',
    '/studioX',
    '/studio/../api',
    '/studio//evil.test',
    '/studio/%2f%2fevil.test',
    '/studio/%5cevil',
    '//evil.test/studio',
    '///evil.test/studio',
    '/\\evil.test/studio',
    '\\\\evil.test/studio',
    ' //evil.test/studio',
    '/stu\ndio',
    'https:evil.test/studio',
    'https://evil.test/studio',
    'https://help.example.com.evil.test/studio',
    'https://user@help.example.com/studio',
    'http://help.example.com/studio',
    'javascript:alert(1)//studio',
    'data:text/html,/studio',
    'studio',
    `/studio/${'x'.repeat(2000)}`,
  ])('not %j', (wanted) => {
    expect(pathAfterSignIn(wanted, '/studio', [SITE])).toBe('/studio');
  });
});
