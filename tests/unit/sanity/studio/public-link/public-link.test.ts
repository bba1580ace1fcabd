import { publicLinkOf } from '#sanity/studio/public-link/public-link.ts';

const AT = { origin: 'https://help.example.com', instant: new Date('2026-11-22T10:00:00Z') };
const slug = { _type: 'slug', current: 'fees' };

describe('publicLinkOf', () => {
  it.each([
    ['faq', '/articles/fees'],
    ['announcement', '/articles/fees'],
    ['productDocument', '/articles/fees'],
    ['topic', '/topics/fees'],
  ])('leads to a %s', (_type, path) => {
    expect(publicLinkOf({ _type, slug }, AT)).toEqual({ href: `${AT.origin}${path}` });
  });

  it.each<[string, Record<string, unknown> | null, RegExp]>([
    ['a draft', null, /not published/],
    ['an article without an address', { _type: 'faq' }, /no page/],
    ['a redirect', { _type: 'redirect', slug }, /no page/],
    [
      'a scheduled announcement',
      { _type: 'announcement', slug, publishAt: '2026-12-01T00:00:00Z' },
      /not see it now/,
    ],
    [
      'an ended one',
      { _type: 'announcement', slug, expireAt: '2026-11-22T10:00:00Z' },
      /not see it now/,
    ],
    [
      'one whose start nobody can read',
      { _type: 'announcement', slug, publishAt: 'soon' },
      /not see it now/,
    ],
  ])('says why %s has none', (_, published, reason) => {
    expect(publicLinkOf(published, AT)).toEqual({ reason: expect.stringMatching(reason) });
  });
});
