import { evaluate, parse } from 'groq-js';
import { compile } from '#sanity/groq/compile.ts';
import { DocumentView } from '#sanity/groq/document-view.ts';
import { evaluateOn } from '#sanity/groq/evaluate.ts';
import { hoist } from '#sanity/groq/hoist.ts';

const TYPES = ['faq', 'announcement', 'productDocument', 'topic'];

/** Several hundred, so that indexes are used; with gaps, ties, and fields of the wrong kind. */
const documents = Array.from({ length: 600 }, (_, i) => ({
  _id: `d${String(i).padStart(3, '0')}`,
  _type: TYPES[i % TYPES.length] ?? 'faq',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  title: i % 50 === 0 ? null : `Title ${i % 97}`,
  ...(i % 11 === 0 ? {} : { slug: { current: `slug-${i % 300}` } }),
  language: i % 5 === 0 ? 'de' : 'en',
  updatedAt: i % 13 === 0 ? i : new Date(1.7e12 + ((i * 7919) % 211) * 1e6).toISOString(),
  rank: i % 7,
  topic: { _ref: `d${String((i * 4 + 3) % 600).padStart(3, '0')}` },
  list: [{ n: i }, { n: i % 3 }],
}));

const view = new DocumentView(documents);
const params = { types: ['faq', 'topic'], slug: 'slug-42', at: 5, o: { deep: 'en' } };
const now = new Date('2026-05-01T00:00:00Z');

/** What groq-js itself makes of the query, with nothing prepared. */
async function plainly(query: string): Promise<unknown> {
  const tree = parse(query, { params });
  const answer = await evaluate(tree, { dataset: documents, params, timestamp: now });
  return JSON.parse(JSON.stringify(await answer.get()));
}

async function prepared(query: string): Promise<{ result: unknown; scans: number }> {
  const compiled = hoist(compile(query, params));
  const circumstances = { params, now, identity: 'me', projectId: 'p', dataset: 'd' };
  const json = await evaluateOn(view, compiled, circumstances);
  return { result: JSON.parse(json), scans: compiled.scans?.length ?? 0 };
}

const queries: [scans: number, query: string][] = [
  [0, '*'],
  [1, '*[0...5]'],
  [0, '*[_type == "faq"]'],
  [1, '*[_type == "faq" && rank > 3]'],
  [1, '*[_type == "faq"][rank > 3][language == "en"]'],
  [
    1,
    '*[_type in $types && language == "en"] | order(updatedAt desc, _id asc)[0...20]{_id, title}',
  ],
  [1, '*[_type in $types] | order(updatedAt desc)[10..15]._id'],
  [1, '*[_type in $types] | order(rank)[3...9999]._id'],
  [1, '*[_type in $types] | order(rank)[9...3]._id'],
  [1, '*[_type in $types] | order(rank asc, title desc, slug.current asc)._id'],
  [1, '*[_type == "faq"] | order(lower(title) asc)[0...10]._id'],
  [1, '*[_type == "faq"] | order(select(rank > 3 => 1, 0), _id desc)[0...10]._id'],
  [1, '*[_type == "faq"] | order(rank)[-3..-1]._id'],
  [1, '*[_type == "faq"] | order(rank)[0]._id'],
  [1, '*[_type == "faq"] | order(rank)[5]._id'],
  [1, '*[_type == "faq"] | order(rank)[-1]._id'],
  [1, '*[_type == "faq"][0...10] | order(title desc)._id'],
  [1, '*[_type == "faq"][0...10][rank > 2]._id'],
  [1, '*[_type == "faq"] | order(rank) | order(title)'],
  [1, '*[_type == "faq" && slug.current == $slug][0]{..., "t": topic->title}'],
  [1, '*[slug.current == $slug]._id'],
  [1, '*[$slug == slug.current && language == $o.deep] | order(_id desc)._id'],
  [1, '*[slug.current == "no such"][0]'],
  [1, '*[_type == "topic" && language == "en" && slug.current == "slug-3"]'],
  [1, '*[title == null]._id'],
  [1, '*[!defined(slug)]._id'],
  [1, '*[_id in ["d001", "d005", "d001"]] | order(_id desc)._id'],
  [
    1,
    '*[_type == "faq" && topic->language == "de"] | order(_id)[0...4]{_id, "l": topic->language}',
  ],
  [1, '*[_type == "faq" && count(list[n > 100]) > 0][0...3]._id'],
  [2, '*[_type == "faq" && rank == count(*[_type == "topic" && rank == 99])]._id'],
  [1, '*[_type == "topic"][0...5]{ _id, "n": count(*[_type == "faq" && topic._ref == ^._id]) }'],
  [2, '*[_type == "topic"][0...5]{ _id, "n": count(*[_type == "faq" && rank == 1]) }'],
  [2, '{ "a": *[_type == "faq"] | order(rank)[0...2]._id, "b": count(*[rank == 3]) }'],
  [0, '*[_type == "faq"]{ "x": list[n > ^.rank] }[0...3]'],
  [1, 'count(*[_type == "faq" && (rank == 1 || language == "de")])'],
  [1, '*[_type == "faq"] | score(title match "4*") | order(_score desc, _id)[0...5]{_id, _score}'],
  [0, '*{ "same": *[_id == ^._id][0].rank }[0...2]'],
  [0, '[1, 2, 3] | order(@ desc)[0...2]'],
  [1, '*[_type == "faq"] | order(now())[0...3]._id'],
];

describe('parts of a query that are run on their own', () => {
  it.each(queries)('%i of them change no answer: %s', async (scans, query) => {
    const answer = await prepared(query);
    expect(answer.result).toEqual(await plainly(query));
    expect(answer.scans).toBe(scans);
  });
});
