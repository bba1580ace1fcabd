export const locale = 'en';
export const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T12:00:00.000Z`;
/** The same day a year before: articles are dated in the past. */
export const dayBefore = (number: number) => day(number).replace('2026', '2025');
export const article = (_id: string, fields: object = {}) => ({
  _id,
  _type: 'faq',
  title: `Title of ${_id}`,
  slug: { _type: 'slug', current: _id },
  summary: `Summary of ${_id}`,
  body: [],
  publishedAt: dayBefore(1),
  updatedAt: dayBefore(2),
  ...fields,
});

// Twenty-five ordinary FAQ, the newest last, so that lists have two pages.
export const ordinary = Array.from({ length: 25 }, (_, index) =>
  article(`faq-${String(index + 1).padStart(2, '0')}`, {
    updatedAt: dayBefore(index + 1),
    publishedAt: dayBefore(28 - index),
    topic: { _type: 'reference', _ref: 'topic-1' },
  }),
);

const odd = [
  article('odd-bare', {
    title: undefined,
    summary: undefined,
    body: null,
    publishedAt: undefined,
    updatedAt: undefined,
  }),
  article('odd-body', {
    _type: 'productDocument',
    topic: { _type: 'reference', _ref: 'topic-gone', _weak: true },
    related: [
      { _type: 'reference', _key: 'a', _ref: 'faq-01' },
      { _type: 'reference', _key: 'b', _ref: 'gone', _weak: true },
      { _type: 'reference', _key: 'c', _ref: 'news-later' },
    ],
    body: [
      { _type: 'unheardOf', _key: '1', deep: { list: [1, { x: null }] } },
      { _type: 'figure', _key: '2', alt: 'No asset' },
      {
        _type: 'block',
        _key: '3',
        children: [{ _type: 'span', _key: 's', text: 'x', marks: ['m', 'n'] }],
        markDefs: [
          {
            _type: 'internalLink',
            _key: 'm',
            reference: { _type: 'reference', _ref: 'gone', _weak: true },
          },
          { _type: 'internalLink', _key: 'n', reference: { _type: 'reference', _ref: 'faq-02' } },
        ],
      },
      ...Array.from({ length: 1_000 }, (_, level) => ({
        _type: 'block',
        _key: `l${level}`,
        listItem: 'bullet',
        level: level + 1,
        children: [],
      })),
    ],
  }),
  article('odd-slugless', { slug: null }),
  article('odd-german', { language: 'de' }),
];

const news = [
  article('news-now', { _type: 'announcement', publishAt: day(10), expireAt: day(20) }),
  article('news-later', { _type: 'announcement', title: 'Secret until then', publishAt: day(20) }),
];

const others = [
  { _id: 'topic-1', _type: 'topic', title: 'Cards', slug: { current: 'cards' }, order: 1 },
  { _id: 'topic-2', _type: 'topic', slug: { current: 'empty' }, order: 2 },
  { _id: 'redirect-1', _type: 'redirect', from: '/articles/old', to: '/articles/faq-01' },
  article('drafts.draft', { title: 'Never seen' }),
];

export const helpful = {
  'faq-03': 7,
  'faq-24': 7,
  'news-now': 9,
  'news-later': 50,
  gone: 99,
  draft: 99,
};

/** Every document that these tests begin with. */
export const documents = [...others, ...ordinary, ...news, ...odd];
