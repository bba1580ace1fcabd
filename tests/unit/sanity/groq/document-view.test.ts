import { DocumentView, evaluateOn, prepare, type StoredDocument } from '#sanity/groq/index.ts';
import { Ordering } from '#sanity/groq/ordering.ts';

const context = {
  params: {},
  now: new Date('2026-01-01T00:00:00Z'),
  identity: 'test',
  projectId: 'p',
  dataset: 'd',
};

function document(id: string, fields: Record<string, unknown> = {}): StoredDocument {
  const at = '2026-01-01T00:00:00Z';
  return { _id: id, _type: 'faq', _rev: 'r', _createdAt: at, _updatedAt: at, ...fields };
}

async function ids(view: DocumentView, query: string): Promise<unknown> {
  return JSON.parse(await evaluateOn(view, prepare(`${query}._id`, {}), context));
}

const QUERIES = [
  '*',
  '*[_type == "faq"]',
  '*[_type == "topic"]',
  '*[_id in ["a", "c"]]',
  '*[_type == "faq"] | order(rank desc)',
  '*[_type == "faq" && slug.current == "s1"]',
  '*[references("a")]',
  '*[documents::incomingRefCount() > 0]',
];

describe('a view that takes changes', () => {
  it.each([
    ['a new document', { id: 'm', document: document('m', { rank: 4 }) }],
    ['a changed rank', { id: 'a', document: document('a', { rank: 100 }) }],
    ['a changed type', { id: 'a', document: document('a', { _type: 'topic' }) }],
    ['a changed text', { id: 'a', document: document('a', { slug: { current: 's1' } }) }],
    ['a new reference', { id: 'b', document: document('b', { topic: { _ref: 'a' } }) }],
    ['a document that goes', { id: 'c', document: null }],
    ['a document that was never there', { id: 'zz', document: null }],
  ])('answers as a new one would: %s', async (_name, change) => {
    const documents = 'abcdefgh'
      .split('')
      .map((id, rank) =>
        document(id, { rank, slug: { current: `s${rank % 3}` }, topic: { _ref: 'd' } }),
      );
    const view = new DocumentView(documents);
    // Builds every index before the change.
    for (const query of QUERIES) await ids(view, query);
    view.apply(change);
    const others = documents.filter(({ _id }) => _id !== change.id);
    const all = change.document === null ? others : [...others, change.document];
    const fresh = new DocumentView(all.sort((a, b) => (a._id < b._id ? -1 : 1)));
    for (const query of QUERIES) expect(await ids(view, query)).toEqual(await ids(fresh, query));
  });
});

it('orders documents anew after a query that was stopped while it put changes in', () => {
  let stopAfter = Number.POSITIVE_INFINITY;
  const documents = new Map('abcdefgh'.split('').map((id, rank) => [id, document(id, { rank })]));
  const sorted = () => [...documents.values()].sort((a, b) => Number(a.rank) - Number(b.rank));
  const by = {
    belongs: () => true,
    sort: sorted,
    comesBefore(one: StoredDocument, other: StoredDocument) {
      stopAfter -= 1;
      if (stopAfter < 0) throw new Error('stopped');
      return Number(one.rank) < Number(other.rank);
    },
  };
  for (let stop = 0; stop < 8; stop += 1) {
    const ordering = new Ordering(by);
    for (const id of ['a', 'h', 'd']) {
      const changed = document(id, { rank: 10 * stop + id.charCodeAt(0) });
      documents.set(id, changed);
      ordering.note({ id, document: changed });
    }
    stopAfter = stop;
    expect(() => ordering.documents(by)).toThrow('stopped');
    stopAfter = Number.POSITIVE_INFINITY;
    expect(ordering.documents(by)).toEqual(sorted());
  }
});
