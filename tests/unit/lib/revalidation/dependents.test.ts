import { dependentsOf } from '#lib/revalidation/dependents.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import { NOW, openReplica, ref, slug, stored } from '#tests/support/replica.ts';

const EARLIER = '2020-01-01T00:00:00Z';
const LATER = '2999-01-01T00:00:00Z';

const money = stored('m', { _type: 'category', title: 'Money', slug: slug('money') });
const cash = stored('t', {
  _type: 'topic',
  title: 'Cash',
  slug: slug('cash'),
  category: ref('m'),
});
const ada = stored('p', { _type: 'person', name: 'Ada' });
const tax = stored('t2', { _type: 'topic', title: 'Tax', slug: slug('tax') });
const faq = stored('a', { title: 'A', slug: slug('a'), topic: ref('t') });
/** Refers to `a`, the topic is of others. */
const referrer = stored('r1', { title: 'R', slug: slug('r1'), related: [ref('a'), ref('image')] });
const concerned = stored('c', { title: 'C', slug: slug('c') });
const news = stored('n', {
  _type: 'announcement',
  title: 'N',
  slug: slug('n'),
  affects: [ref('c')],
});
const planned = { ...news, publishAt: LATER };
const over = { ...news, expireAt: EARLIER };
const redirect = stored('r', { _type: 'redirect', from: '/articles/old', to: '/faq' });
const settings = stored('siteSettings', { _type: 'siteSettings', title: 'Help' });

/** A landing page with a card of an article. */
const guide = stored('g', {
  _type: 'category',
  title: 'Guide',
  slug: slug('guide'),
  cards: [{ _key: 'k', target: ref('t2') }],
});

const OTHERS = [money, cash, tax, referrer, concerned, guide];
const LISTS = ['list:all', 'list:faq', 'topic:cash'];
const MONEY = ['article:a', 'category:money', 'topic:cash'];
const NEWS_LISTS = ['list:all', 'list:announcements'];

type Case = [
  name: string,
  before: StoredDocument | null,
  after: StoredDocument | null,
  tags: string[],
];

const CASES: readonly Case[] = [
  ['a new body', faq, { ...faq, body: [] }, ['article:a']],
  ['nothing that anybody sees', faq, { ...faq, note: 'x' }, ['article:a']],
  ['a new title', faq, { ...faq, title: 'B' }, ['article:a', 'article:r1', ...LISTS]],
  ['an article appears', null, faq, ['article:a', 'article:r1', 'counts', ...LISTS]],
  ['an article goes', faq, null, ['article:a', 'article:r1', 'counts', ...LISTS]],
  [
    'another address',
    faq,
    { ...faq, slug: slug('b') },
    ['article:a', 'article:b', 'article:r1', 'counts', ...LISTS, 'redirects'],
  ],
  [
    'an address that is taken away',
    faq,
    { ...faq, slug: undefined },
    ['article:a', 'article:r1', 'counts', ...LISTS, 'redirects'],
  ],
  [
    'another topic',
    faq,
    { ...faq, topic: ref('t2') },
    ['article:a', 'article:r1', 'counts', ...LISTS, 'topic:tax'],
  ],
  [
    'another type',
    faq,
    { ...faq, _type: 'productDocument' },
    ['article:a', 'article:r1', 'counts', 'list:product-documents', ...LISTS],
  ],
  [
    'another language',
    faq,
    { ...faq, language: 'de' },
    [
      ...['article:a', 'article:r1', 'counts', ...LISTS],
      ...['article.de:a', 'counts.de', 'list.de:all', 'list.de:faq', 'topic.de:cash'],
    ],
  ],
  ['a topic with another body', cash, { ...cash, icon: 'x' }, ['topic:cash', 'topics']],
  ['a topic renamed', cash, { ...cash, title: 'Money' }, ['article:a', 'topic:cash', 'topics']],
  ['a topic in another place', cash, { ...cash, order: 2 }, ['article:a', 'topic:cash', 'topics']],
  [
    'a topic of another address',
    cash,
    { ...cash, slug: slug('money') },
    ['article:a', 'redirects', 'topic:cash', 'topic:money', 'topics'],
  ],
  ['a topic goes', cash, null, ['article:a', 'topic:cash', 'topics']],
  ['a category renamed', money, { ...money, title: 'Cash' }, [...MONEY, 'topics']],
  [
    'a category of another address',
    money,
    { ...money, slug: slug('funds') },
    [...MONEY, 'category:funds', 'redirects', 'topics'],
  ],
  ['a category goes', money, null, [...MONEY, 'topics']],
  ['a category with another text', money, { ...money, body: [] }, ['category:money', 'topics']],
  [
    'a topic moves to another category',
    cash,
    { ...cash, category: ref('g') },
    ['article:a', 'topic:cash', 'topics'],
  ],
  [
    'a topic that a card leads to',
    tax,
    { ...tax, title: 'Taxes' },
    ['category:guide', 'topic:tax', 'topics'],
  ],
  [
    'an article that is promoted',
    faq,
    { ...faq, promoted: true },
    ['article:a', 'article:r1', ...LISTS],
  ],
  [
    'an article in another topic as well',
    faq,
    { ...faq, otherTopics: [ref('t2')] },
    ['article:a', 'article:r1', 'counts', ...LISTS, 'topic:tax'],
  ],
  ['an article that is out of date', faq, { ...faq, outdated: true }, ['article:a']],
  ['labels', faq, { ...faq, labels: ['a'] }, ['article:a']],
  ['an author', ada, { ...ada, name: 'Bo' }, []],
  ['an image', null, stored('image', { _type: 'sanity.imageAsset' }), ['article:r1']],
  ['new settings', settings, { ...settings, title: 'Support' }, ['site']],
  ['a redirect', null, redirect, ['article:old', 'redirects']],
  [
    'a redirect from elsewhere',
    redirect,
    { ...redirect, from: '/articles/older' },
    ['article:old', 'article:older', 'redirects'],
  ],
  ['a redirect that is no article’s', null, { ...redirect, from: '/help' }, ['redirects']],
  ['a rule of search', null, stored('s', { _type: 'synonym', phrases: ['a', 'b'] }), []],
  ['a best answer', null, stored('b', { _type: 'bestAnswer', article: ref('a') }), []],
  ['an announcement appears', null, news, ['article:c', 'article:n', 'counts', ...NEWS_LISTS]],
  ['one that nobody sees yet', null, planned, ['article:c', 'article:n']],
  [
    'other words of one that nobody sees yet',
    planned,
    { ...planned, title: 'M' },
    ['article:c', 'article:n'],
  ],
  ['one that nobody sees yet goes', planned, null, ['article:c', 'article:n']],
  ['one that is over changes', over, { ...over, title: 'M' }, ['article:c', 'article:n']],
  [
    'one whose date cannot be read',
    null,
    { ...news, publishAt: 'tomorrow' },
    ['article:c', 'article:n'],
  ],
  ['one that is put off', news, planned, ['article:c', 'article:n', ...NEWS_LISTS]],
  ['one that is brought forward', planned, news, ['article:c', 'article:n', ...NEWS_LISTS]],
  [
    'a banner that now concerns another article',
    news,
    { ...news, affects: [ref('a')], placement: 'banner' },
    ['article:a', 'article:c', 'article:n', 'banners', ...NEWS_LISTS],
  ],
  [
    'one that is no banner any more',
    { ...news, placement: 'banner' },
    news,
    ['article:c', 'article:n', 'banners', ...NEWS_LISTS],
  ],
  [
    'other words in a banner’s text',
    { ...news, placement: 'banner' },
    { ...news, placement: 'banner', body: [] },
    ['article:n'],
  ],
  [
    'a slug with letters of its own',
    null,
    { ...concerned, _id: 'x', slug: slug('ä,b') },
    ['article:%C3%A4%2Cb', 'counts', 'list:all', 'list:faq'],
  ],
];

describe('the tags of what shows a change', () => {
  it.each(CASES)('%s', (_, before, after, tags) => {
    const replica = openReplica();
    // The article is there unless it is what changes, so that it may refer to the topic.
    replica.apply([...OTHERS, faq], []);
    const id = (before ?? after)?._id ?? '';
    replica.apply(before ? [{ ...before, _rev: 'before' }] : [], before ? [] : [id]);
    const change = {
      id,
      ...(before ? { before } : {}),
      ...(after ? { after: { ...after, _rev: 'after' } } : {}),
    };
    const found = dependentsOf([change], replica, [NOW]);
    expect([...found.keys()]).toEqual([id]);
    expect([...(found.get(id) ?? [])].sort()).toEqual([...new Set(tags)].sort());
  });
});

it('tells each of several changes apart', () => {
  const replica = openReplica();
  replica.apply([...OTHERS, faq], []);
  const found = dependentsOf(
    [
      { id: 'a', before: faq, after: { ...faq, body: [] } },
      { id: 'n', after: planned },
      { id: 'siteSettings', after: settings },
    ],
    replica,
    [NOW],
  );
  expect([...found].map(([id, tags]) => [id, [...tags]])).toEqual([
    ['a', ['article:a']],
    ['n', ['article:c', 'article:n']],
    ['siteSettings', ['site']],
  ]);
});

it('reads what changes together as one state', () => {
  const replica = openReplica();
  replica.apply([...OTHERS], []);
  // An article and its topic are published in one transaction.
  const topic = stored('new', { _type: 'topic', slug: slug('new') });
  const article = { ...faq, topic: ref('new') };
  const found = dependentsOf(
    [
      { id: 'a', after: article },
      { id: 'new', after: topic },
    ],
    replica,
    [NOW],
  );
  expect([...(found.get('a') ?? [])]).toContain('topic:new');
  expect([...(found.get('new') ?? [])].sort()).toEqual(['article:a', 'topic:new', 'topics']);
});
