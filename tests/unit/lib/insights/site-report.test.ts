import { toArticle } from '#lib/insights/content.ts';
import { judgeLinks, listNeverFound, listStale } from '#lib/insights/site-report.ts';
import { article, siteContent } from './content.ts';

const SITE = 'https://help.example.com';
const at = new Date('2026-11-22T12:00:00Z');

function idsOf(refs: readonly { id: string }[]): string[] {
  return refs.map(({ id }) => id);
}

describe('orphans', () => {
  const lonely = (id: string, fields = {}) => article(id, { hasTopic: false, ...fields });

  it.each([
    ['a topic leads there', siteContent([article('it')])],
    [
      'another article links there',
      siteContent([lonely('it'), article('other', { links: [{ href: '/articles/it' }] })]),
    ],
    [
      'another article links to the document',
      siteContent([lonely('it'), article('other', { links: [{ ref: 'it' }] })]),
    ],
    [
      'another names it as related',
      siteContent([lonely('it'), article('other', { named: ['it'] })]),
    ],
    ['the menu leads there', siteContent([lonely('it')], { menus: ['/articles/it'] })],
    [
      'a link to an old address leads there',
      siteContent([lonely('it'), article('other', { links: [{ href: '/old' }] })], {
        redirects: [{ id: 'r', from: '/old', to: '/articles/it' }],
      }),
    ],
    ['it is an announcement', siteContent([lonely('it', { type: 'announcement' })])],
    ['it has no address yet', siteContent([lonely('it', { slug: '' })])],
  ])('is none when %s', (_, content) => {
    expect(idsOf(judgeLinks(content, SITE, at).orphans)).not.toContain('it');
  });

  it('is one when only it leads to itself', () => {
    const content = siteContent([lonely('it', { links: [{ ref: 'it' }], named: ['it'] })]);
    expect(idsOf(judgeLinks(content, SITE, at).orphans)).toEqual(['it']);
  });
});

it('names each broken link with where it stands, menus included', () => {
  const content = siteContent(
    [article('a', { links: [{ href: '/articles/none' }, { ref: 'draft' }] })],
    { menus: ['/topics/none'] },
  );
  expect(judgeLinks(content, SITE, at).broken).toMatchObject([
    { article: { id: 'a' }, address: '/articles/none' },
    { article: { id: 'a' }, address: null, why: 'It leads to an article that is not published.' },
    { article: { id: 'siteSettings' }, address: '/topics/none' },
  ]);
});

it('gathers links that leave the site by address', () => {
  const link = { href: 'https://example.com/page' };
  const part = { href: 'https://example.com/page#part' };
  const content = siteContent([article('a', { links: [link] }), article('b', { links: [part] })]);
  const [outside, ...rest] = judgeLinks(content, SITE, at).outside;
  expect(rest).toEqual([]);
  expect(idsOf(outside?.articles ?? [])).toEqual(['a', 'b']);
});

it.each([
  ['due today', { reviewAt: '2026-11-22' }, true],
  ['due tomorrow', { reviewAt: '2026-11-23' }, false],
  ['a day that cannot be read', { reviewAt: 'soon' }, false],
  ['changed 179 days ago', { updatedAt: '2026-05-27T12:00:00Z' }, false],
  ['changed 180 days ago', { updatedAt: '2026-05-26T12:00:00Z' }, true],
  ['never changed since long ago', { updatedAt: '', publishedAt: '2025-01-01T00:00:00Z' }, true],
  [
    'an old announcement',
    { type: 'announcement' as const, updatedAt: '2025-01-01T00:00:00Z' },
    false,
  ],
  ['no date at all', { updatedAt: '', publishedAt: '' }, false],
])('stale: %s', (_, fields, isStale) => {
  expect(listStale(siteContent([article('it', fields)]), () => 0, at)).toHaveLength(
    isStale ? 1 : 0,
  );
});

it('puts the stale article that most readers open first', () => {
  const content = siteContent([
    article('old', { updatedAt: '2024-01-01T00:00:00Z' }),
    article('read', { updatedAt: '2026-01-01T00:00:00Z' }),
  ]);
  const stale = listStale(content, (id) => (id === 'read' ? 10 : 0), at);
  expect(stale.map((one) => one.article.id)).toEqual(['read', 'old']);
});

it.each([
  ['opened', {}, true, false],
  ['not opened', {}, false, true],
  ['published within the range', { publishedAt: '2026-11-10T00:00:00Z' }, false, false],
  [
    'an announcement that is over',
    { type: 'announcement' as const, expireAt: '2026-11-01T00:00:00Z' },
    false,
    false,
  ],
  ['without an address', { slug: '' }, false, false],
])('never found: %s', (_, fields, wasOpened, isListed) => {
  const content = siteContent([article('it', fields)]);
  const listed = listNeverFound(content, () => wasOpened, { from: '2026-11-01' }, at);
  expect(listed).toHaveLength(isListed ? 1 : 0);
});

it('reads rows as importers may have left them', () => {
  const row = {
    _id: 'odd',
    _type: 'faq',
    title: null,
    slug: 7,
    links: [
      [null, { href: ' /faq ' }, { ref: 'a' }],
      null,
      [{ href: '/faq', ref: null }, { href: 7 }],
      {},
      [null, { ref: 'a' }, { href: 'https://video.example.com/1' }, 'https://no.example.com'],
    ],
    related: [null, 'b'],
  };
  expect(toArticle(row)).toMatchObject({
    title: 'Untitled',
    slug: '',
    hasTopic: false,
    links: [{ href: '/faq' }, { href: 'https://video.example.com/1' }, { ref: 'a' }],
    named: ['b'],
  });
  expect(toArticle({ _id: 'x', _type: 'topic' })).toBeNull();
});
