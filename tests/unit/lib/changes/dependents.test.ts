import { dependentsOf } from '#lib/changes/dependents.ts';
import type { Change, Revision } from '#lib/changes/revision.ts';

const faq: Revision = { id: 'a', type: 'faq', rev: '1', slug: 'a', topic: 'cash', card: 'x' };
const topic: Revision = { id: 't', type: 'topic', rev: '1', slug: 'cash', topic: null, card: 'x' };
const site: Revision = {
  id: 's',
  type: 'siteSettings',
  rev: '1',
  slug: null,
  topic: null,
  card: '',
};
const news: Revision = { ...faq, id: 'n', type: 'announcement', slug: 'n' };
const redirect: Revision = { ...site, id: 'r', type: 'redirect' };

const LISTS = ['list:all', 'list:faq', 'topic:cash'];

const CASES: ReadonlyArray<[name: string, change: Change, tags: string[]]> = [
  ['a new body', { id: 'a', before: faq, after: { ...faq, rev: '2' } }, ['article:a']],
  [
    'a new title',
    { id: 'a', before: faq, after: { ...faq, rev: '2', card: 'y' } },
    ['article:a', 'article:r1', ...LISTS],
  ],
  ['an article appears', { id: 'a', after: faq }, ['article:a', 'article:r1', 'counts', ...LISTS]],
  ['an article goes', { id: 'a', before: faq }, ['article:a', 'article:r1', 'counts', ...LISTS]],
  [
    'another address',
    { id: 'a', before: faq, after: { ...faq, rev: '2', slug: 'b' } },
    ['article:a', 'article:b', 'article:r1', 'counts', ...LISTS, 'redirects'],
  ],
  [
    'another topic',
    { id: 'a', before: faq, after: { ...faq, rev: '2', topic: 'tax' } },
    ['article:a', 'article:r1', 'counts', ...LISTS, 'topic:tax'],
  ],
  [
    'another type',
    { id: 'a', before: faq, after: { ...faq, rev: '2', type: 'announcement' } },
    ['article:a', 'article:r1', 'counts', 'list:announcements', ...LISTS],
  ],
  [
    'a topic renamed',
    { id: 't', before: topic, after: { ...topic, rev: '2', card: 'y' } },
    ['article:r1', 'topic:cash', 'topics'],
  ],
  [
    'a banner that now concerns another article',
    {
      id: 'n',
      before: { ...news, shownOn: ['article:old'] },
      after: { ...news, rev: '2', card: 'y', shownOn: ['article:new', 'banners'] },
    },
    [
      'article:n',
      'article:new',
      'article:old',
      'article:r1',
      'banners',
      'list:all',
      'list:announcements',
      'topic:cash',
    ],
  ],
  [
    'other words in a banner’s text',
    { id: 'n', before: { ...news, shownOn: ['banners'] }, after: { ...news, rev: '2' } },
    ['article:n'],
  ],
  ['new settings', { id: 's', before: site, after: { ...site, rev: '2' } }, ['site']],
  ['a redirect', { id: 'r', after: redirect }, ['article:r1', 'redirects']],
];

describe('dependentsOf', () => {
  it.each(CASES)('%s', (_, change, tags) => {
    const found = dependentsOf(change, [{ slug: 'r1' }]);
    expect([...found].sort()).toEqual([...tags].sort());
  });
});
