import * as fc from 'fast-check';
import { evaluate, parse } from 'groq-js';
import { DocumentView, evaluateOn, prepare, type StoredDocument } from '#sanity/groq/index.ts';

import { parseLazily } from '#sanity/groq/lazy-document.ts';

const at = '2026-01-01T00:00:00Z';
const now = new Date(at);
const WORDS = [
  'Card',
  'cards',
  'CARD',
  'fee',
  'fées',
  'ſee',
  'straße',
  'K',
  '日本語',
  'a-b',
  'it’s',
  '42',
];

const title = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(' ')),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 3 }),
  fc.constantFrom<unknown>(null, 3, true, { en: 'card' }, ['card', 3, ['fee']]),
);
const span = fc.constantFrom<unknown>(
  ...['card ', 'ca', 'rd', 'rds fee', ''].map((text) => ({ _type: 'span', text })),
  ...[{ _type: 'icon', text: 'card' }, { _type: 'span' }, null, 'card'],
);
const block = fc.array(span, { maxLength: 3 }).map((children) => ({ _type: 'block', children }));
const body = fc.oneof(
  fc.array(block, { maxLength: 2 }),
  block,
  fc.array(fc.array(block, { maxLength: 2 }), { maxLength: 2 }),
  fc.constantFrom<unknown>(null, 'card', [{ children: [{ _type: 'span', text: 'card' }] }]),
);
const document = fc.record(
  {
    title,
    slug: fc.record({ current: title }, { noNullPrototype: true }),
    body,
    rank: fc.integer({ min: 0, max: 3 }),
    _score: fc.constantFrom<unknown>(2, 'x'),
  },
  { requiredKeys: [], noNullPrototype: true },
);

const pattern = fc.oneof(
  fc.constantFrom(
    'card',
    'card*',
    '*ard',
    '*',
    '',
    'c*d fee',
    'FEE',
    'see',
    'k',
    '日本*',
    'it s',
    '4*',
    'ca-rd',
    'zzz',
    'straße',
  ),
  fc.array(fc.constantFrom('card', 'fee*', '*', '日'), { maxLength: 3 }),
  fc.constantFrom<unknown>(3, null, ['card', 3]),
);
const field = fc.constantFrom(
  'title',
  'slug.current',
  '[title, slug.current]',
  '@.title',
  'rank',
  '[title]',
  'pt::text(body)',
  '[pt::text(body), title]',
);
const match = fc
  .tuple(field, pattern)
  .map(([left, right]) => `${left} match ${JSON.stringify(right)}`);
const plain = fc.constantFrom(
  'rank != 1',
  'title != null',
  '"card" != slug.current',
  'rank in [1, 2, "3", null]',
  'title in ["card", {"en": "card"}]',
  '!defined(slug.current)',
  'defined(slug.current) && rank != 0',
  'rank == 1 + 1',
  'rank == 1',
  'title == null',
  '"card" == title',
  'rank > 1',
  'rank == "1"',
  'defined(title)',
  'slug.current == "fee"',
  'true',
  'rank == null',
);
const leaf = fc.oneof({ weight: 3, arbitrary: match }, plain);
const condition = fc.oneof(
  leaf,
  fc
    .tuple(leaf, fc.constantFrom('&&', '||'), leaf)
    .map(([one, op, other]) => `${one} ${op} ${other}`),
  fc
    .tuple(leaf, fc.constantFrom('&&', '||'), leaf)
    .map(([one, op, other]) => `(${one} ${op} ${other})`),
  leaf.map((one) => `!(${one})`),
);
const ranking = fc.oneof(
  condition,
  fc
    .tuple(condition, fc.constantFrom('3', '-9', '0', '"x"'))
    .map(([one, by]) => `boost(${one}, ${by})`),
);
const rankings = fc.array(ranking, { minLength: 1, maxLength: 2 }).map((args) => args.join(', '));
const tail = fc.constantFrom(
  ...[
    '',
    '[0...3]',
    '[0]',
    '[2..4]',
    '[-1]',
    '[_score > 0]',
    '[_score > 1] | order(_score desc)[0...2]',
  ],
  ...[' | order(_score desc)', ' | order(_score desc)[0...4]{_id, _score}', ' | order(_score asc)'],
  ...[
    ' | order(_score desc, _id desc)',
    '[_score > -3]',
    '[_score < 1]',
    ' | order(_id)[0...3]',
    '[0...3][_score > 1]',
  ],
);
const query = fc.oneof(
  condition.map((one) => `*[${one}]`),
  condition.map((one) => `*[_type == "faq" && ${one}] | order(rank desc)[0...3]._id`),
  fc.tuple(rankings, tail).map(([args, rest]) => `* | score(${args})${rest}`),
  fc
    .tuple(condition, rankings, tail)
    .map(([one, args, rest]) => `*[${one}] | score(${args})${rest}`),
  fc
    .tuple(rankings, tail)
    .map(([args, rest]) => `{"a": *[_type == "faq"] | score(${args})${rest}}`),
);

async function plainly(dataset: readonly StoredDocument[], asked: string): Promise<unknown> {
  const answer = await evaluate(parse(asked), { dataset, timestamp: now });
  return JSON.parse(JSON.stringify((await answer.get()) ?? null));
}

it('leaves no document out that groq-js would select or rank', async () => {
  const property = fc.asyncProperty(
    fc.array(document, { minLength: 1, maxLength: 12 }),
    fc.array(query, { minLength: 1, maxLength: 6 }),
    async (fields, queries) => {
      const documents = fields.map((one, i): StoredDocument => {
        const _id = `d${String(i).padStart(2, '0')}`;
        return {
          ...one,
          _id,
          _type: i % 3 === 0 ? 'topic' : 'faq',
          _rev: 'r',
          _createdAt: at,
          _updatedAt: at,
        };
      });
      const long = documents.map((one) => ({ ...one, more: [one.title, 'x'.repeat(900)] }));
      const lazy = new DocumentView(long.map((one) => parseLazily(JSON.stringify(one))));
      const view = new DocumentView(documents);
      const context = { params: {}, now, identity: 'me', projectId: 'p', dataset: 'd' };
      for (const asked of queries) {
        const json = await evaluateOn(view, prepare(asked, {}), context);
        expect([asked, JSON.parse(json)]).toEqual([asked, await plainly(documents, asked)]);
        const lazyJson = await evaluateOn(lazy, prepare(asked, {}), context);
        expect([asked, JSON.parse(lazyJson)]).toEqual([asked, await plainly(long, asked)]);
      }
    },
  );
  await fc.assert(property, { numRuns: 400 });
}, 60_000);
