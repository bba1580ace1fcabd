import type { Mutation } from '#sanity/lake/index.ts';

/** A small help center: what every GROQ case is asked of. */
const documents = [
  { _id: 'topic-deposits', _type: 'topic', title: 'Deposits', slug: { current: 'deposits' } },
  { _id: 'topic-cards', _type: 'topic', title: 'Cards', slug: { current: 'cards' } },
  {
    _id: 'faq-limits',
    _type: 'faq',
    title: 'What are my limits?',
    slug: { current: 'limits' },
    updatedAt: '2026-03-01T10:00:00Z',
    rank: 2,
    tags: ['limits', 'cash'],
    topic: { _type: 'reference', _ref: 'topic-deposits' },
    body: [
      {
        _type: 'block',
        _key: 'b1',
        children: [{ _type: 'span', _key: 's1', text: 'Daily limits apply.' }],
      },
    ],
  },
  {
    _id: 'faq-fees',
    _type: 'faq',
    title: 'What does it cost?',
    slug: { current: 'fees' },
    updatedAt: '2026-03-03T10:00:00Z',
    rank: 1,
    tags: ['fees'],
    topic: { _type: 'reference', _ref: 'topic-cards' },
    related: [{ _type: 'reference', _key: 'r1', _ref: 'faq-limits' }],
  },
  {
    _id: 'announcement-outage',
    _type: 'announcement',
    title: 'Planned maintenance',
    slug: { current: 'maintenance' },
    updatedAt: '2026-03-02T10:00:00Z',
    severity: 'maintenance',
    topic: { _type: 'reference', _ref: 'topic-deposits', _weak: true },
  },
  // A published article with unpublished changes.
  {
    _id: 'drafts.faq-fees',
    _type: 'faq',
    title: 'What does it cost now?',
    slug: { current: 'fees' },
    updatedAt: '2026-03-04T10:00:00Z',
    rank: 1,
    topic: { _type: 'reference', _ref: 'topic-deposits' },
  },
  // An article that was never published.
  { _id: 'drafts.faq-new', _type: 'faq', title: 'Not yet', slug: { current: 'new' } },
  // A version in a release.
  { _id: 'versions.spring.faq-limits', _type: 'faq', title: 'Limits in spring', rank: 9 },
  // A document that says it goes away with the release.
  {
    _id: 'versions.spring.announcement-outage',
    _type: 'announcement',
    _system: { delete: true },
  },
  // What only tools may see.
  { _id: 'secret.preview', _type: 'sanity.previewUrlSecret', secret: 'hush' },
];

export const seed: Mutation[] = documents.map((document) => ({ create: document }));
