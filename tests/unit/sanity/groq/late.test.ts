import { evaluate, parse } from 'groq-js';
import { DocumentView, evaluateOn, prepare } from '#sanity/groq/index.ts';

const documents = Array.from({ length: 200 }, (_, i) => ({
  _id: `d${String(i).padStart(3, '0')}`,
  _type: ['faq', 'topic', 'announcement'][i % 3] ?? 'faq',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00Z',
  _updatedAt: '2026-01-01T00:00:00Z',
  title: `Title ${i % 7}`,
  slug: { current: `slug-${i}` },
  ...(i % 2 === 0 ? { language: ['en', 'de', 'ja'][i % 5] ?? 'en' } : {}),
  labels: [`slug-${(i * 3) % 50}`, 'en'],
  topic: { _ref: `d${String((i * 2 + 1) % 200).padStart(3, '0')}` },
  words: [
    { language: 'en', text: 'a' },
    { language: 'de', text: 'b' },
  ],
}));

const view = new DocumentView(documents);
const now = new Date('2026-05-01T00:00:00Z');

const VALUES: Record<string, unknown>[] = [
  { a: 'slug-42', b: 'en', n: 3 },
  { a: 'slug-3', b: 'de', n: 1 },
  { a: 'faq', b: 'title', n: 0 },
  { a: 'd005', b: 'en', n: 2 },
  { a: 'no such', b: '', n: 5 },
  { a: 'Title 3', b: 'language', n: 5 },
  { a: null, b: 7, n: 1 },
  { a: ['slug-42', 'en'], b: { language: 'en' }, n: 1 },
];

/** [whether all texts of `$a` and `$b` share one compiled query, the query] */
const QUERIES: [isShared: boolean, query: string][] = [
  [true, '*[slug.current == $a]._id'],
  [true, '*[$a == slug.current] | order(_id desc)[0]'],
  [true, '*[_type == "faq" && slug.current != $a] | order(title asc, _id asc)[0...5]._id'],
  [true, '*[(slug.current == $a) && coalesce(language, "en") == $b][0]{ _id, "t": topic->title }'],
  [true, '*[title == $a || language == $b]._id'],
  [true, '*[_type == "faq"]{ "same": slug.current == $a, "is": $a == $b }[0...3]'],
  [true, '*[_type == "topic"][0...3]{ "w": words[language == $b][0].text }'],
  [true, '*[coalesce(language, "en") in ["ja", $b]]._id'],
  [true, '*[$a in labels] | order(_id)._id'],
  [true, '*[_type == "faq" && topic->slug.current == $a]._id'],
  [true, '*[_type == "faq"][0...9]{ "n": count(*[_type == "topic" && title == $a]) }'],
  [true, '*[_type == "faq"] | order(slug.current == $a desc, _id)[0...3]._id'],
  [true, '*[_type == "faq"] | score(title == $a, boost(language == $b, 2))[0...3]{_id, _score}'],
  [true, '*[slug.current == $a][0...$n]._id'],
  [true, '*[slug.current == $a && select($b == "en" => true, false)]._id'],
  [false, '*[_type == $a]._id'],
  [false, '*[_id == $a && language == $b]._id'],
  [false, '*[_id in [$a, $b]]._id'],
  [false, '*[references($a)]._id'],
  [false, '*[title match $a]._id'],
  [false, '*[_type == "faq"][0...3][$b]'],
  [false, '*[slug.current == $a]{ "as it is": $a }'],
  [false, '*[slug.current == $a + "-"]._id'],
  [false, '*[slug.current in $a]._id'],
  [false, '$a'],
];

const circumstances = { now, identity: 'me', projectId: 'p', dataset: 'd' };

describe.each(QUERIES)('shared: %s, %s', (isShared, query) => {
  it.each(VALUES)('finds what groq-js finds with %j', async (params) => {
    const plain = await evaluate(parse(query, { params }), {
      dataset: documents,
      params,
      timestamp: now,
    });
    const json = await evaluateOn(view, prepare(query, params), { ...circumstances, params });
    expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(await plain.get())));
  });

  it('is compiled once for all texts, or for each', () => {
    const [one, other] = VALUES.map((params) => {
      const used = Object.entries({ ...params, n: 1 }).filter(([name]) =>
        query.includes(`$${name}`),
      );
      return prepare(query, Object.fromEntries(used));
    });
    expect(one === other).toBe(isShared);
  });
});

it('says that a parameter is missing whatever was asked before', () => {
  const query = '*[slug.current == $a && language == $b]';
  expect(() => prepare(query, { a: 'x' })).toThrow('param $b referenced, but not provided');
  prepare(query, { a: 'x', b: 'en' });
  expect(() => prepare(query, { a: 'x' })).toThrow('param $b referenced, but not provided');
});
