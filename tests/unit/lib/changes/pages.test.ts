import { pagesOf, tagOfPage } from '#lib/changes/pages.ts';
import type { Revision } from '#lib/changes/revision.ts';

function article(slug: string, type = 'faq'): [string, Revision] {
  return [slug, { id: slug, type, rev: '1', slug, topic: 'cash', card: '' }];
}

const topic: [string, Revision] = [
  't',
  { id: 't', type: 'topic', rev: '1', slug: 'cash', topic: null, card: '' },
];

const redirect: [string, Revision] = [
  'r',
  {
    id: 'r',
    type: 'redirect',
    rev: '1',
    slug: null,
    topic: null,
    card: '',
    from: '/articles/moved',
    to: '/faq',
  },
];

describe('pagesOf', () => {
  it.each([
    ['an article', ['article:ä b'], ['/articles/%C3%A4%20b']],
    ['an article that is gone', ['article:gone'], ['/articles/gone']],
    ['a topic', ['topic:cash'], ['/topics/cash']],
    ['the topics', ['topics'], ['/topics']],
    [
      'a list in all its orders',
      ['list:faq'],
      ['/faq', '/faq?sort=published', '/faq?sort=helpful'],
    ],
    [
      'a banner',
      ['banners'],
      [
        ...['/', '/faq', '/announcements', '/product-documents'],
        ...['/articles/gone', '/articles/%C3%A4%20b', '/topics/cash', '/topics'],
        ...['', 'faq', 'announcements', 'product-documents'].flatMap((tab) =>
          ['published', 'helpful'].map((sort) => `/${tab}?sort=${sort}`),
        ),
      ],
    ],
    ['a redirect', ['redirects', 'article:moved'], ['/articles/moved']],
    ['what is not there', ['article:unknown'], []],
  ])('%s', (_, tags, pages) => {
    const before = new Map([article('gone')]);
    const after = new Map([article('ä b'), topic, redirect]);
    expect(pagesOf(new Set(tags), [before, after])).toEqual(pages);
  });

  it('puts what readers see first in front', () => {
    const many = new Map(Array.from({ length: 130 }, (_, n) => article(`a${n}`)));
    const pages = pagesOf(new Set(['site', 'article:a1']), [many]);
    expect(pages.slice(0, 5)).toEqual([
      '/',
      '/faq',
      '/announcements',
      '/product-documents',
      '/articles/a1',
    ]);
    expect(pages).toContain('/?page=5');
    expect(pages).not.toContain('/?page=6');
    expect(pages).toContain('/announcements?sort=helpful');
  });
});

describe('tagOfPage', () => {
  it.each([
    ['/', 'list:all'],
    ['/faq?sort=helpful&page=2', 'list:faq'],
    ['/articles/%C3%A4%20b', 'article:ä b'],
    ['/topics', 'topics'],
    ['/topics/cash', 'topic:cash'],
  ])('%s is made again by %s', (path, tag) => {
    expect(tagOfPage(path)).toBe(tag);
  });
});
