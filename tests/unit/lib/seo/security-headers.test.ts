import { createHash } from 'node:crypto';
import { INLINE_SCRIPTS } from '#components/layout/inline-scripts.ts';
import { livePolicy, pagePolicy } from '#lib/seo/page-policy.ts';
import { commonHeaders, securityHeaders } from '#lib/seo/security-headers.ts';

const settings = (kind: 'lake' | 'project', frameAncestors: string[] = []) => ({
  content: { kind },
  frameAncestors,
});
const [rule] = securityHeaders();
const sent = new Map(rule?.headers.map(({ key, value }) => [key, value]));

describe('securityHeaders', () => {
  it.each([
    ['x-content-type-options', /^nosniff$/],
    ['referrer-policy', /^strict-origin-when-cross-origin$/],
    ['permissions-policy', /camera=\(\)/],
    ['cross-origin-opener-policy', /^same-origin$/],
    ['cross-origin-resource-policy', /^same-origin$/],
    ['content-security-policy', /frame-ancestors 'self'/],
    ['content-security-policy', /base-uri 'none'/],
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

  it.each([
    ['http://localhost:3000', undefined],
    ['https://help.example', 'max-age=31536000; includeSubDomains'],
  ])('for %s HSTS is %s', (siteUrl, value) => {
    expect(commonHeaders({ siteUrl })['strict-transport-security']).toBe(value);
  });
});

describe('the policy of pages', () => {
  const policy = pagePolicy(INLINE_SCRIPTS, settings('lake'));

  it('begins with nothing, and says nothing unsafe', () => {
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('*');
  });

  it('names each constant script by its hash, and no other', () => {
    const hashes = INLINE_SCRIPTS.map(
      (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    );
    expect(policy.match(/'sha256-[^']*'/g)).toEqual(hashes);
  });

  it.each([
    ['lake', /img-src 'self' data:;/],
    ['project', /img-src 'self' data: https:\/\/cdn\.sanity\.io;/],
  ] as const)('of a site on a %s allows images as %s', (content, value) => {
    expect(pagePolicy([], settings(content))).toMatch(value);
  });

  it.each([
    ['lake', false, /connect-src 'self';/],
    ['project', false, /connect-src 'self' https:\/\/\*\.sanity\.io wss:\/\/\*\.sanity\.io;/],
    ['lake', true, /script-src 'self' 'unsafe-inline' 'unsafe-eval';/],
  ] as const)('as Next sends them, on a %s, in development: %s', (content, isDev, value) => {
    expect(livePolicy(settings(content), isDev)).toMatch(value);
  });

  it.each([
    [[], "frame-ancestors 'self';"],
    [
      ['https://app.example', 'https://b.example'],
      "frame-ancestors 'self' https://app.example https://b.example;",
    ],
  ])('lets %j show pages in a frame', (ancestors, value) => {
    expect(pagePolicy([], settings('lake', ancestors))).toContain(value);
    expect(livePolicy(settings('lake', ancestors), false)).toContain(value);
  });
});
