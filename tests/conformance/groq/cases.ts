import type { Role } from '#sanity/lake/index.ts';

/** A question and its answer. Asked as an editor with the raw perspective unless it says more. */
export type GroqCase = {
  name: string;
  query: string;
  params?: Record<string, unknown>;
  perspective?: string;
  role?: Role;
  expected: unknown;
};

const ids = '._id';

export const languageCases: GroqCase[] = [
  {
    name: 'filters by type and orders',
    query: `*[_type == "faq" && !(_id in path("drafts.**")) && !(_id in path("versions.**"))] | order(rank asc)${ids}`,
    expected: ['faq-fees', 'faq-limits'],
  },
  {
    name: 'filters by several types',
    query: '*[_type in ["announcement", "topic"] && !(_id in path("versions.**"))]._id',
    expected: ['announcement-outage', 'topic-cards', 'topic-deposits'],
  },
  {
    name: 'takes types from a parameter',
    query: 'count(*[_type in $types])',
    params: { types: ['topic', 'missing'] },
    expected: 2,
  },
  {
    name: 'takes the type from the right side of ==',
    query: 'count(*["topic" == _type])',
    expected: 2,
  },
  {
    name: 'joins alternatives of types',
    query: 'count(*[_type == "topic" || _type == "announcement"])',
    expected: 4,
  },
  {
    name: 'joins alternatives of which one is no type',
    query: 'count(*[_type == "topic" || rank == 9])',
    expected: 3,
  },
  {
    name: 'finds by id',
    query: '*[_id == "faq-fees"][0].title',
    expected: 'What does it cost?',
  },
  {
    name: 'finds by ids in order of id, each once',
    query: '*[_id in $ids]._id',
    params: { ids: ['topic-cards', 'faq-fees', 'topic-cards', 'missing'] },
    expected: ['faq-fees', 'topic-cards'],
  },
  {
    name: 'finds by id and a further condition',
    query: '*[_id == "faq-fees" && rank > 1]',
    expected: [],
  },
  {
    name: 'orders ids by another field',
    query: '*[_id in ["faq-fees", "faq-limits"]] | order(rank asc){ _id, rank }',
    expected: [
      { _id: 'faq-fees', rank: 1 },
      { _id: 'faq-limits', rank: 2 },
    ],
  },
  { name: 'gives null for a document that is missing', query: '*[_id == "no"][0]', expected: null },
  {
    name: 'orders by date descending and slices',
    query:
      '*[_type in ["faq", "announcement"] && defined(updatedAt)] | order(updatedAt desc)[0...2]._id',
    expected: ['drafts.faq-fees', 'faq-fees'],
  },
  {
    name: 'slices inclusively with two dots',
    query: '*[_type == "topic"] | order(title asc)[0..1].title',
    expected: ['Cards', 'Deposits'],
  },
  {
    name: 'follows a reference in a projection',
    query: '*[_id == "faq-limits"][0]{ "topic": topic->title, "slug": slug.current }',
    expected: { topic: 'Deposits', slug: 'limits' },
  },
  {
    name: 'follows references in a list',
    query: '*[_id == "faq-fees"][0].related[]->slug.current',
    expected: ['limits'],
  },
  {
    name: 'gives null for a reference to nothing',
    query: '*[_id == "faq-limits"][0]{ "gone": missing->title }',
    expected: { gone: null },
  },
  {
    name: 'finds what refers to a document',
    query: '*[references("topic-deposits")]._id',
    expected: ['announcement-outage', 'drafts.faq-fees', 'faq-limits'],
  },
  {
    name: 'counts inside a projection by the outer document',
    query:
      '*[_type == "topic"] | order(_id asc){ _id, "n": count(*[_type == "faq" && references(^._id)]) }',
    expected: [
      { _id: 'topic-cards', n: 1 },
      { _id: 'topic-deposits', n: 2 },
    ],
  },
  {
    name: 'counts what refers to a document',
    query: '*[_id == "topic-deposits"][0]{ "n": documents::incomingRefCount() }',
    expected: { n: 3 },
  },
  {
    name: 'gets a document by its reference',
    query: '*[_id == "faq-limits"][0]{ "t": documents::get(topic).title }',
    expected: { t: 'Deposits' },
  },
  {
    name: 'selects by conditions',
    query: '*[_id == "faq-fees"][0]{ "size": select(rank > 1 => "big", "small") }',
    expected: { size: 'small' },
  },
  {
    name: 'adds fields by condition',
    query: '*[_id == "announcement-outage"][0]{ _id, _type == "announcement" => { severity } }',
    expected: { _id: 'announcement-outage', severity: 'maintenance' },
  },
  {
    name: 'takes the first that is there',
    query: 'coalesce(null, *[_id == "nope"][0].title, "fallback")',
    expected: 'fallback',
  },
  {
    name: 'matches words by their beginning',
    query: '*[_type == "faq" && title match "limit*"]._id',
    expected: ['faq-limits', 'versions.spring.faq-limits'],
  },
  {
    name: 'matches any of several fields',
    query: '*[[title, slug.current] match "maintenance"]._id',
    expected: ['announcement-outage'],
  },
  {
    name: 'searches all text of a document',
    query: '*[[@, _id] match text::query($q)]._id',
    params: { q: 'daily' },
    expected: ['faq-limits'],
  },
  {
    name: 'searches for all words, leaving out excluded ones and quotes',
    query: '*[@ match text::query($q)]._id',
    params: { q: '"daily limits" -nothing' },
    expected: ['faq-limits'],
  },
  {
    name: 'finds no phrase of which the words stand elsewhere',
    query: '*[@ match text::query($q)]._id',
    params: { q: '"limits daily"' },
    expected: [],
  },
  {
    name: 'scores and boosts',
    query:
      '*[_type == "faq" && [@, _id] match text::query($q)] | score(boost(title match text::query($q), 10)) | order(_score desc)[0]{ _id }',
    params: { q: 'limits' },
    expected: { _id: 'faq-limits' },
  },
  {
    name: 'gives the text of Portable Text',
    query: '*[_id == "faq-limits"][0]{ "text": pt::text(body) }',
    expected: { text: 'Daily limits apply.' },
  },
  {
    name: 'compares dates',
    query: 'dateTime("2026-03-01T10:00:00Z") < dateTime("2026-03-01T10:00:01Z")',
    expected: true,
  },
  {
    name: 'knows the time',
    query: 'dateTime(now()) > dateTime("2020-01-01T00:00:00Z")',
    expected: true,
  },
  { name: 'knows who asks', query: 'identity()', expected: 'test-editor' },
  {
    name: 'knows where it is',
    query: '{ "p": sanity::projectId(), "d": sanity::dataset() }',
    expected: { p: 'signpost', d: 'production' },
  },
  {
    name: 'knows the versions of a document',
    query: '*[sanity::versionOf("faq-fees")]._id',
    expected: ['drafts.faq-fees', 'faq-fees'],
  },
  {
    name: 'has functions on lists',
    query: '*[_id == "faq-limits"][0]{ "tags": array::join(tags, ", "), "n": count(tags) }',
    expected: { tags: 'limits, cash', n: 2 },
  },
  {
    name: 'measures distances',
    query: 'round(geo::distance({"lat": 0, "lng": 0}, {"lat": 0, "lng": 1}))',
    expected: 111319,
  },
  {
    name: 'knows whether a shape contains another, asked by id',
    query:
      '*[_id == "faq-fees"]{ "in": geo::contains({"type": "Polygon", "coordinates": [[[0, 0], [2, 0], [2, 2], [0, 0]]]}, geo::latLng(0.5, 1)) }',
    expected: [{ in: true }],
  },
  {
    name: 'counts what refers to the document around, in any type',
    query: '*[_type == "topic"] | order(_id){ "n": count(*[references(^._id)]) }',
    expected: [{ n: 1 }, { n: 3 }],
  },
  { name: 'reads escapes of any letter', query: String.raw`"\u{1F600}"`, expected: '😀' },
  { name: 'does arithmetic', query: '[1 + 2, 2 ** 3, -(4), 7 % 4]', expected: [3, 8, -4, 3] },
  {
    name: 'keeps null where a comparison has no meaning',
    query: '[1 < "a", null == null]',
    expected: [null, true],
  },
  {
    name: 'answers for a parameter that holds an object',
    query: '$o.a[0]',
    params: { o: { a: ['x'] } },
    expected: 'x',
  },
  {
    name: 'is not led astray by text that looks like a query',
    query: '*[_type == "faq" && title match $q]._id',
    params: { q: 'x" || _type == "sanity.previewUrlSecret' },
    expected: [],
  },
  {
    name: 'reads comments',
    query: '// all topics\ncount(*[_type == "topic"]) // end',
    expected: 2,
  },
];

const titles = '*[_type == "faq"] | order(_id asc){ _id, _originalId, title }';

export const perspectiveCases: GroqCase[] = [
  {
    name: 'raw shows every version as it is stored',
    perspective: 'raw',
    query: '*[_type == "faq"]._id',
    expected: [
      'drafts.faq-fees',
      'drafts.faq-new',
      'faq-fees',
      'faq-limits',
      'versions.spring.faq-limits',
    ],
  },
  {
    name: 'published shows neither drafts nor versions',
    perspective: 'published',
    query: '*[_type == "faq"]._id',
    expected: ['faq-fees', 'faq-limits'],
  },
  {
    name: 'drafts shows the draft under the published id',
    perspective: 'drafts',
    query: titles,
    expected: [
      { _id: 'faq-fees', _originalId: 'drafts.faq-fees', title: 'What does it cost now?' },
      { _id: 'faq-limits', _originalId: 'faq-limits', title: 'What are my limits?' },
      { _id: 'faq-new', _originalId: 'drafts.faq-new', title: 'Not yet' },
    ],
  },
  {
    name: 'previewDrafts is the older name of drafts',
    perspective: 'previewDrafts',
    query: '*[_id == "faq-fees"][0].title',
    expected: 'What does it cost now?',
  },
  {
    name: 'a stack shows the uppermost version',
    perspective: 'spring,drafts',
    query: titles,
    expected: [
      { _id: 'faq-fees', _originalId: 'drafts.faq-fees', title: 'What does it cost now?' },
      { _id: 'faq-limits', _originalId: 'versions.spring.faq-limits', title: 'Limits in spring' },
      { _id: 'faq-new', _originalId: 'drafts.faq-new', title: 'Not yet' },
    ],
  },
  {
    name: 'a release without drafts falls back on what is published',
    perspective: 'spring',
    query: '*[_type == "faq"] | order(_id asc)._originalId',
    expected: ['faq-fees', 'versions.spring.faq-limits'],
  },
  {
    name: 'a version may take a document away',
    perspective: 'spring',
    query: '*[_type == "announcement"]',
    expected: [],
  },
  {
    name: 'references lead to the version that the perspective shows',
    perspective: 'drafts',
    query: '*[_id == "faq-fees"][0]{ "topic": topic->title, "self": *[_id == ^._id][0].title }',
    expected: { topic: 'Deposits', self: 'What does it cost now?' },
  },
  {
    name: 'a draft has no id of its own in the drafts perspective',
    perspective: 'drafts',
    query: '*[_id == "drafts.faq-fees"]',
    expected: [],
  },
  {
    name: 'references count within the perspective',
    perspective: 'published',
    query: '*[_id == "topic-deposits"][0]{ "n": documents::incomingRefCount() }',
    expected: { n: 2 },
  },
];

/** Whatever anonymous callers ask, ids with a dot do not exist for them. */
export const anonymousCases: GroqCase[] = [
  ...['raw', 'published', 'drafts', 'previewDrafts', 'spring,drafts', 'spring'].map(
    (perspective): GroqCase => ({
      name: `sees published documents with the perspective ${perspective}`,
      role: 'anonymous',
      perspective,
      query: '*[_type == "faq"] | order(_id asc){ _id, title }',
      expected: [
        { _id: 'faq-fees', title: 'What does it cost?' },
        { _id: 'faq-limits', title: 'What are my limits?' },
      ],
    }),
  ),
  ...[
    '*[_id == "drafts.faq-new"]',
    '*[_id in ["drafts.faq-new", "secret.preview"]]',
    '*[_type == "sanity.previewUrlSecret"]',
    '*[secret == "hush"]',
    '*[_id in path("drafts.**")]',
    '*[@ match text::query("hush")]',
    '*[sanity::versionOf("faq-new")]',
  ].map(
    (query): GroqCase => ({
      name: `finds nothing by ${query}`,
      role: 'anonymous',
      perspective: 'raw',
      query,
      expected: [],
    }),
  ),
  ...['{"_ref": "drafts.faq-new"}->title', '{"_ref": "secret.preview"}->secret'].map(
    (query): GroqCase => ({
      name: `cannot follow a reference of its own making: ${query}`,
      role: 'anonymous',
      perspective: 'raw',
      query,
      expected: null,
    }),
  ),
  {
    name: 'cannot follow such a reference from a document either',
    role: 'anonymous',
    perspective: 'raw',
    query: '*[_id == "faq-fees"]{ "x": { "_ref": "secret.preview" }->secret }',
    expected: [{ x: null }],
  },
  {
    name: 'cannot count what is hidden',
    role: 'anonymous',
    perspective: 'raw',
    query: '*[_id == "topic-deposits"][0]{ "n": documents::incomingRefCount() }',
    expected: { n: 2 },
  },
];
