import { addressesOf, countArticles } from '#lib/site-index/addresses.ts';
import { entryOf } from '#lib/site-index/entry.ts';
import { openReplica, ref, slug, stored } from '#tests/support/replica.ts';

it('are worked out once for each state of the replica', () => {
  const replica = openReplica();
  replica.apply([stored('a', { slug: slug('a') })], []);
  const first = addressesOf(replica);
  replica.apply([stored('a', { slug: slug('a') })], []);
  expect(addressesOf(replica)).toBe(first);
  replica.apply([stored('b', { slug: slug('b') })], ['a']);
  expect([...addressesOf(replica).articles.keys()]).toEqual(['en/b']);
  expect([...first.articles.keys()]).toEqual(['en/a']);
  expect(addressesOf(openReplica()).articles.size).toBe(0);
});

it('count the articles of each tab and language', () => {
  const replica = openReplica();
  replica.apply(
    [
      stored('a', { slug: slug('a') }),
      stored('b', { slug: slug('b'), language: 'de' }),
      stored('c', { slug: slug('c'), _type: 'announcement', publishAt: '2999-01-01T00:00:00Z' }),
      stored('d', { slug: null, _type: 'productDocument' }),
      stored('t', { slug: slug('t'), _type: 'topic' }),
    ],
    [],
  );
  const addresses = addressesOf(replica);
  const counts = (['all', 'faq', 'announcements', 'product-documents'] as const).map((tab) =>
    countArticles(tab, 'en', addresses),
  );
  expect(counts).toEqual([2, 1, 1, 0]);
  expect(countArticles('all', 'de', addresses)).toBe(1);
});

/** What importers and older schemas may have left. */
const HOSTILE = [
  undefined,
  null,
  0,
  true,
  '',
  'text',
  [],
  {},
  [null],
  [[]],
  { current: 1 },
  { _ref: 1 },
];

it.each(HOSTILE)('%j in every field is read as nothing', (value) => {
  const fields = [
    'slug',
    'language',
    'topic',
    'otherTopics',
    'category',
    'promoted',
    'order',
    'affects',
    'placement',
    'publishAt',
    'expireAt',
  ];
  const document = stored('a', Object.fromEntries(fields.map((field) => [field, value])));
  const entry = entryOf(document, () => undefined);
  expect(entry).toMatchObject({
    id: 'a',
    type: 'faq',
    slug: null,
    topics: [],
    category: null,
    affects: [],
    isBanner: false,
  });
  const replica = openReplica();
  replica.apply(
    [document, { ...document, _id: 'r', _type: 'redirect', from: value, to: value }],
    [],
  );
  expect(addressesOf(replica).articles.size).toBe(0);
});

it('name what a document refers to by its address', () => {
  const documents = new Map(
    [
      stored('t', { _type: 'topic', slug: slug('cash') }),
      stored('b', { slug: slug('b') }),
      stored('none', {}),
      stored('u', { _type: 'topic', slug: slug('tax') }),
      stored('c', { _type: 'category', slug: slug('money') }),
    ].map((one) => [one._id, one]),
  );
  const document = stored('a', {
    topic: ref('t'),
    otherTopics: [ref('u'), ref('t'), ref('none'), 5],
    category: ref('c'),
    promoted: true,
    order: 3,
    affects: [ref('b'), ref('none'), ref('unknown'), null],
    placement: 'banner',
  });
  expect(entryOf(document, (id) => documents.get(id))).toMatchObject({
    topics: ['cash', 'tax'],
    category: 'money',
    isPromoted: true,
    promotedPlace: 3,
    affects: ['b'],
    isBanner: true,
  });
});
