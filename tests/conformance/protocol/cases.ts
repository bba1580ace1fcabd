import { before, patches } from './patches.ts';

type Content = Record<string, unknown>;

/**
 * One request and what must come of it. Every `~` is replaced by a name of the run, so that cases
 * meet nobody else's documents: `~a` is an id, `drafts.~a` its draft, `~faq` a type.
 */
export type ProtocolCase = {
  name: string;
  /** Documents that are there before. */
  given?: readonly Content[];
  /** The request: exactly one of these. */
  mutations?: readonly Content[];
  actions?: readonly Content[];
  query?: { query: string; perspective?: 'raw' | 'published' | 'drafts' };
  /** Status of the answer. Defaults to 200. */
  status?: number;
  /** Type of the first error that is named. */
  error?: string;
  /** What a query answers. */
  result?: unknown;
  /** Documents by id as they are afterwards, in part; null for those that are not there. */
  leaves?: Readonly<Record<string, Content | null>>;
};

const faq = (id: string, fields: Content = {}): Content => ({ _id: id, _type: '~faq', ...fields });
const strong = (to: string) => ({ _type: 'reference', _ref: to });
const weak = (to: string) => ({ _type: 'reference', _ref: to, _weak: true });
const PAIR = { draftId: 'drafts.~a', publishedId: '~a' };

const mutationCases: ProtocolCase[] = [
  {
    name: 'create makes a document',
    mutations: [{ create: faq('~a', { title: 'A' }) }],
    leaves: { '~a': { title: 'A' } },
  },
  {
    name: 'create refuses an id that is taken',
    given: [faq('~a', { title: 'A' })],
    mutations: [{ create: faq('~a', { title: 'B' }) }],
    status: 409,
    error: 'documentAlreadyExistsError',
    leaves: { '~a': { title: 'A' } },
  },
  {
    name: 'createIfNotExists leaves what is there',
    given: [faq('~a', { title: 'A' })],
    mutations: [{ createIfNotExists: faq('~a', { title: 'B' }) }],
    leaves: { '~a': { title: 'A' } },
  },
  {
    name: 'createOrReplace replaces all of it',
    given: [faq('~a', { title: 'A', rank: 1 })],
    mutations: [{ createOrReplace: faq('~a', { title: 'B' }) }],
    leaves: { '~a': { title: 'B', rank: undefined } },
  },
  {
    name: 'all mutations of a request count, or none',
    given: [faq('~a')],
    mutations: [{ create: faq('~b') }, { create: faq('~a') }],
    status: 409,
    leaves: { '~b': null },
  },
  {
    name: 'delete of nothing does nothing',
    mutations: [{ delete: { id: '~a' } }],
    leaves: { '~a': null },
  },
  {
    name: 'a strong reference needs its target',
    mutations: [{ create: faq('~a', { topic: strong('~nowhere') }) }],
    status: 409,
    error: 'documentReferenceDoesNotExistError',
    leaves: { '~a': null },
  },
  {
    name: 'a weak reference does not',
    mutations: [{ create: faq('~a', { topic: weak('~nowhere') }) }],
    leaves: { '~a': {} },
  },
  {
    name: 'what is strongly referred to cannot be deleted',
    given: [faq('~b'), faq('~a', { topic: strong('~b') })],
    mutations: [{ delete: { id: '~b' } }],
    status: 409,
    error: 'documentHasExistingReferencesError',
    leaves: { '~b': {} },
  },
  {
    name: 'a patch of another revision is refused',
    given: [faq('~a', { title: 'A' })],
    mutations: [{ patch: { id: '~a', ifRevisionID: 'other', set: { title: 'B' } } }],
    status: 409,
    error: 'documentRevisionIDDoesNotMatchError',
    leaves: { '~a': { title: 'A' } },
  },
];

const patchCases = patches.map(
  ({ name, patch, expected }): ProtocolCase => ({
    name: `patch: ${name}`,
    given: [{ ...before, _id: '~a', _type: '~faq' }],
    mutations: [{ patch: { id: '~a', ...patch } }],
    leaves: { '~a': expected },
  }),
);

const actionCases: ProtocolCase[] = [
  {
    name: 'edit begins a draft from what is published',
    given: [faq('~a', { title: 'A', rank: 1 })],
    actions: [
      { actionType: 'sanity.action.document.edit', ...PAIR, patch: { set: { title: 'B' } } },
    ],
    leaves: { '~a': { title: 'A' }, 'drafts.~a': { title: 'B', rank: 1 } },
  },
  {
    name: 'publish puts the draft in the place of the published document',
    given: [faq('~a', { title: 'A' }), faq('drafts.~a', { title: 'B' })],
    actions: [{ actionType: 'sanity.action.document.publish', ...PAIR }],
    leaves: { '~a': { title: 'B' }, 'drafts.~a': null },
  },
  {
    name: 'unpublish makes the published document a draft',
    given: [faq('~a', { title: 'A' })],
    actions: [{ actionType: 'sanity.action.document.unpublish', ...PAIR }],
    leaves: { '~a': null, 'drafts.~a': { title: 'A' } },
  },
  {
    name: 'discard leaves what is published',
    given: [faq('~a', { title: 'A' }), faq('drafts.~a', { title: 'B' })],
    actions: [{ actionType: 'sanity.action.document.version.discard', versionId: 'drafts.~a' }],
    leaves: { '~a': { title: 'A' }, 'drafts.~a': null },
  },
  {
    name: 'delete takes both',
    given: [faq('~a'), faq('drafts.~a')],
    actions: [
      {
        actionType: 'sanity.action.document.delete',
        publishedId: '~a',
        includeDrafts: ['drafts.~a'],
      },
    ],
    leaves: { '~a': null, 'drafts.~a': null },
  },
];

const three = [
  faq('~a', { title: 'Fees', rank: 3, topic: weak('~b') }),
  faq('~b', { title: 'Cards', rank: 1 }),
  faq('~c', { title: 'Deposits by card', rank: 2 }),
  faq('drafts.~a', { title: 'Fees, changed', rank: 3 }),
];

const queryCases = (
  [
    ['order and slice', '| order(rank asc)[0...2].title', ['Cards', 'Deposits by card']],
    ['order downwards', '| order(rank desc).title', ['Fees', 'Deposits by card', 'Cards']],
    ['a projection with another name', '[rank == 1]{"name": title}', [{ name: 'Cards' }]],
    ['a reference that is followed', '[rank == 3][0].topic->title', 'Cards'],
    ['a word that is matched', '[title match "card*"] | order(rank asc).rank', [1, 2]],
    ['defined', '[defined(topic)].rank', [3]],
    [
      'select and coalesce',
      '[rank == 2][0]{"x": coalesce(none, select(rank > 1 => "y"))}',
      { x: 'y' },
    ],
    ['a count inside', '[rank == 1][0]{"n": count(*[_type == "~faq"])}', { n: 3 }],
  ] as const
).map(
  ([name, rest, result]): ProtocolCase => ({
    name: `query: ${name}`,
    given: three,
    query: { query: `*[_type == "~faq"] ${rest}`, perspective: 'published' },
    result,
  }),
);

const perspectiveCases = (
  [
    ['published', ['Cards', 'Deposits by card', 'Fees']],
    ['drafts', ['Cards', 'Deposits by card', 'Fees, changed']],
    ['raw', ['Cards', 'Deposits by card', 'Fees', 'Fees, changed']],
  ] as const
).map(
  ([perspective, result]): ProtocolCase => ({
    name: `the perspective ${perspective}`,
    given: three,
    query: { query: '*[_type == "~faq"] | order(title asc).title', perspective },
    result,
  }),
);

const brokenQuery: ProtocolCase = {
  name: 'a query that cannot be read is refused',
  query: { query: '*[_type == "~faq"' },
  status: 400,
  error: 'queryParseError',
};

/** What every server of Sanity's protocol must do, the lake as well as a Sanity project. */
export const protocolCases: readonly ProtocolCase[] = [
  ...mutationCases,
  ...patchCases,
  ...actionCases,
  ...queryCases,
  ...perspectiveCases,
  brokenQuery,
];
