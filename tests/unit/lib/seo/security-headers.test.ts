import { securityHeaders } from '#lib/seo/security-headers.ts';

const [rule] = securityHeaders();
const sent = new Map(rule?.headers.map(({ key, value }) => [key, value]));

describe('securityHeaders', () => {
  it.each([
    ['X-Content-Type-Options', /^nosniff$/],
    ['Referrer-Policy', /^strict-origin-when-cross-origin$/],
    ['Permissions-Policy', /camera=\(\)/],
    ['Content-Security-Policy', /frame-ancestors 'self'/],
    ['Content-Security-Policy', /base-uri 'none'/],
  ])('%s is %s', (name, value) => {
    expect(sent.get(name)).toMatch(value);
  });

  it('covers every path but the Studio', () => {
    const source = new RegExp(`^${rule?.source}$`);
    for (const path of ['/', '/faq', '/articles/a', '/api/articles', '/studios']) {
      expect(path).toMatch(source);
    }
    for (const path of ['/studio', '/studio/structure']) expect(path).not.toMatch(source);
  });
});
