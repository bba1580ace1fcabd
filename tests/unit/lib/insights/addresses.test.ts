import { createAddresses } from '#lib/insights/addresses.ts';
import { article, siteContent } from './content.ts';

const at = new Date('2026-11-22T12:00:00Z');
const content = siteContent(
  [
    article('fees'),
    article('without-slug', { slug: '' }),
    article('planned', { type: 'announcement', publishAt: '2027-01-01T00:00:00Z' }),
    article('over', { type: 'announcement', expireAt: '2026-11-22T12:00:00Z' }),
    article('up', { type: 'announcement', publishAt: '2026-11-22T12:00:00Z' }),
  ],
  {
    redirects: [
      { id: 'r1', from: '/articles/old-fees', to: '/articles/fees' },
      { id: 'r2', from: '/old', to: '/articles/old-fees' },
      { id: 'r3', from: '/nowhere', to: '/articles/none' },
      { id: 'r4', from: '/shop', to: 'https://shop.example.com/' },
      { id: 'r5', from: '/a', to: '/b' },
      { id: 'r6', from: '/b', to: '/a' },
    ],
  },
);
const { targetOf } = createAddresses(content, 'https://help.example.com', at);

it.each([
  ['/articles/fees', 'article'],
  ['/articles/fees/', 'article'],
  ['/articles/fees?x=1#limits', 'article'],
  ['/articles/fees.md', 'article'],
  ['https://help.example.com/articles/fees', 'article'],
  ['http://help.example.com/articles/fees', 'article'],
  ['/articles/up', 'article'],
  ['/articles/over', 'missing'],
  ['/articles/planned', 'missing'],
  ['/articles/none', 'missing'],
  ['/articles/fees/more', 'missing'],
  ['https://help.example.com/articles/none', 'missing'],
  ['/topics/deposits', 'page'],
  ['/topics/none', 'missing'],
  ['/', 'page'],
  ['/faq?sort=helpful', 'page'],
  ['/announcements', 'page'],
  ['/search?q=fee', 'page'],
  ['#limits', 'page'],
  ['/feed.xml', 'page'],
  ['/lake/files/signpost/production/a.pdf', 'page'],
  ['/articles/old-fees', 'redirect'],
  ['/old', 'redirect'],
  ['/shop', 'redirect'],
  ['/nowhere', 'missing'],
  ['/a', 'missing'],
  ['/hep/articles', 'missing'],
  ['articles/fees', 'missing'],
  ['https://example.com/page#part', 'outside'],
  ['HTTPS://EXAMPLE.com/page', 'outside'],
  ['mailto:help@example.com', 'other'],
  ['tel:+358401234567', 'other'],
  ['javascript:alert(1)', 'missing'],
  ['//example.com/', 'missing'],
])('%s: %s', (href, kind) => {
  expect(targetOf({ href }).kind).toBe(kind);
});

it.each([
  ['fees', { kind: 'article', id: 'fees' }],
  ['unpublished', { kind: 'missing', why: 'It leads to an article that is not published.' }],
  ['without-slug', { kind: 'missing', why: 'It leads to an article that is not published.' }],
  ['over', { kind: 'missing', why: 'It leads to an announcement that is not up.' }],
])('a link to the document %s', (ref, target) => {
  expect(targetOf({ ref })).toEqual(target);
});

it('follows redirects to their end', () => {
  expect(targetOf({ href: '/old' })).toEqual({
    kind: 'redirect',
    to: '/articles/fees',
    id: 'fees',
  });
});

it('takes the parts of a page outside for one address', () => {
  expect(targetOf({ href: 'https://example.com/page#part' })).toEqual({
    kind: 'outside',
    href: 'https://example.com/page',
  });
});
