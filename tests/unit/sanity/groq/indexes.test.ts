import * as fc from 'fast-check';
import { evaluate, parse } from 'groq-js';
import { DocumentView, evaluateOn, prepare, type StoredDocument } from '#sanity/groq/index.ts';

const now = new Date('2026-05-01T00:00:00Z');
const ids = Array.from({ length: 24 }, (_, i) => `d${i}`);
const params = { id: 'd3', ids: ['d1', 'd5', 7, null], none: [], o: { list: ['d2'] } };

/** Choices that fast-check makes, and makes simpler when a case fails. */
type Random = { integer(below: number): number; pick<T>(choices: readonly T[]): T };

function randomOf(g: fc.GeneratorValue): Random {
  return {
    integer: (below) => g(fc.nat, below - 1),
    pick: (choices) => g(fc.constantFrom, ...choices),
  };
}

/** References as they should be and as they should not be. */
function reference(random: Random): unknown {
  return random.pick<() => unknown>([
    () => ({ _ref: random.pick(ids) }),
    () => ({ _ref: random.pick(ids), _weak: true, inner: { _ref: random.pick(ids) } }),
    () => ({ _ref: '', inner: { _ref: random.pick(ids) } }),
    () => ({ _ref: 5, inner: { _ref: random.pick(ids) } }),
    () => [{ _key: 'a', _ref: random.pick(ids) }, [{ _ref: random.pick(ids) }]],
    () => ({ deep: [{ er: { _ref: random.pick(ids) } }] }),
    () => random.pick(ids),
    () => null,
    () => random.integer(9),
  ])();
}

function documentOf(random: Random, id: string): StoredDocument {
  const at = '2026-01-01T00:00:00Z';
  const document: StoredDocument = {
    ...{ _id: id, _type: random.pick(['faq', 'topic', 'news']), _rev: 'r' },
    ...{ _createdAt: at, _updatedAt: at },
    rank: random.integer(4),
    text: random.pick<unknown>([id, 'same', 'other', null, 3, ['same']]),
    topic: reference(random),
  };
  if (random.integer(3) > 0) document.list = [reference(random), reference(random)];
  if (random.integer(4) === 0) document._ref = random.pick(ids);
  return document;
}

const OUTER = ['^._id', '^.topic._ref', '^.list[]._ref', '^.text', '^.list[0]._ref'];
const ARGUMENTS = [
  ...OUTER,
  ...['$id', '$ids', '$none', '$o.list', '"d4"', '"nothing"', '"d1", "d2", "d1"', '5', 'null'],
  ...['^._id, $id', '[^._id, "d2"]', '[...^.list[]._ref, "d2"]', '"d" + string(^.rank)'],
  ...['coalesce(^.topic._ref, "d1")', '*[rank == 1][0]._id', '*[_type == "topic"]._id', '(^._id)'],
  ...['_id', '@', 'topic._ref', '^.list[_ref == "d3"]._ref', '^.topic->_id', 'lower(^.text)'],
  ...[
    '*[_type == ^._type][0]._id',
    '*[_id == ^.^._id][0].topic._ref',
    '^.^._id',
    '^.list[0..1]._ref',
  ],
];
const CONDITIONS = [
  ...ARGUMENTS.map((args) => `references(${args})`),
  ...OUTER.flatMap((value) => [`topic._ref == ${value}`, `${value} == _id`, `text == ${value}`]),
  ...[
    'rank == ^.rank',
    '^.rank == text',
    'text == ^.missing',
    'topic == ^.topic',
    'list == ^.list',
  ],
  ...['text == *[rank == 2][0].text', '_type == ^._type', '!references(^._id)', 'text == "same"'],
  ...['references(^._id) || rank == 1', '(references("d2"))', 'rank > 1', 'rank == ^.rank'],
];

function filterOf(random: Random): string {
  const type = random.pick(['', '', '_type == "faq" && ', '_type in ["faq", "topic"] && ']);
  const rest = random.pick([
    '',
    '',
    ` && ${random.pick(CONDITIONS)}`,
    `][${random.pick(CONDITIONS)}`,
  ]);
  return `*[${type}${random.pick(CONDITIONS)}${rest}]`;
}

function queryOf(random: Random): string {
  const inner = filterOf(random);
  const tail = random.pick([
    '',
    '._id',
    ' | order(rank desc, _id)',
    ' | order(rank)[1...4]',
    '[0]',
  ]);
  return random.pick([
    `${inner}${tail}`,
    `count(${inner})`,
    `*[_type == "topic"] | order(_id){ _id, "n": count(${inner}), "all": ${inner}${tail} }`,
    `*[rank < 2]{ "deep": list[]{ "x": ${inner}._id } }`,
    `*[count(${inner}) > 2] | order(count(${inner}) desc, _id)._id`,
    `*[_type == "faq"]{ "a": ${inner}{ _id, "b": count(${filterOf(random)}) } }`,
    `{ "id": "d2", "x": ${inner}._id }`,
  ]);
}

async function plainly(documents: readonly StoredDocument[], query: string): Promise<unknown> {
  const tree = parse(query, { params });
  const answer = await evaluate(tree, { dataset: documents, params, timestamp: now });
  return JSON.parse(JSON.stringify((await answer.get()) ?? null));
}

async function indexed(view: DocumentView, query: string): Promise<unknown> {
  const context = { params, now, identity: 'me', projectId: 'p', dataset: 'd' };
  return JSON.parse(await evaluateOn(view, prepare(query, params), context));
}

const byId = (a: StoredDocument, b: StoredDocument) => (a._id < b._id ? -1 : 1);

describe('what an index selects', () => {
  it('is what groq-js selects, also after changes', async () => {
    const property = fc.asyncProperty(fc.gen(), async (g) => {
      const random = randomOf(g);
      const stored = new Map(ids.map((id) => [id, documentOf(random, id)]));
      const view = new DocumentView([...stored.values()].sort(byId));
      for (let round = 0; round < 8; round += 1) {
        const query = queryOf(random);
        const documents = [...stored.values()].sort(byId);
        const expected = await plainly(documents, query);
        expect([query, await indexed(view, query)]).toEqual([query, expected]);
        const id = random.pick([...ids, 'new']);
        const document = random.integer(5) === 0 ? null : documentOf(random, id);
        view.apply({ id, document });
        if (document === null) stored.delete(id);
        else stored.set(id, document);
      }
    });
    await fc.assert(property, { numRuns: 40 });
  }, 60_000);

  it('is looked up by its reference and type', () => {
    const { tree, sources } = prepare('*[_type == "faq" && references($id)]', params);
    expect(tree).toMatchObject({ type: 'Parameter' });
    expect([...sources.values()]).toContainEqual({ references: ['d3'], among: ['faq'] });
  });
});
