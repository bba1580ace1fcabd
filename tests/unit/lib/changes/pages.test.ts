import { pagesOf } from '#lib/changes/pages.ts';
import type { Revision } from '#lib/changes/revision.ts';

function article(slug: string, type = 'faq'): [string, Revision] {
  return [slug, { id: slug, type, rev: '1', slug, topic: 'cash', card: '' }];
}

const topic: [string, Revision] = [
  't',
  { id: 't', type: 'topic', rev: '1', slug: 'cash', topic: null, card: '' },
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
    ['a redirect', ['redirects'], []],
    ['what is not there', ['article:unknown'], []],
  ])('%s', (_, tags, pages) => {
    const before = new Map([article('gone')]);
    const after = new Map([article('ä b'), topic]);
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
