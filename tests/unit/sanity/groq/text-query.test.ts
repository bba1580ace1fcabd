import fc from 'fast-check';
import { DocumentView, evaluateOn, prepare } from '#sanity/groq/index.ts';
import { parseLazily } from '#sanity/groq/lazy-document.ts';
import { readTextQuery } from '#sanity/groq/text-query.ts';

const at = '2026-01-01T00:00:00Z';
const own = { _type: 'faq', _rev: 'r', _createdAt: at, _updatedAt: at };
const span = (text: string, marks: string[] = []) => {
  return { _type: 'span', _key: text.slice(0, 4), text, marks };
};
const paragraph = (...children: unknown[]) => {
  return { _type: 'block', _key: 'b', style: 'normal', markDefs: [], children };
};

const transfer = {
  ...own,
  _id: 'transfer',
  title: 'When does my transfer arrive?',
  body: [paragraph(span('Before it is handed '), span('to the', ['strong']), span(' bank, wait.'))],
};
const bank = {
  ...own,
  _id: 'bank',
  title: 'The bank',
  body: [paragraph(span('It is to be handed.'))],
};
const parts = { ...own, _id: 'parts', title: 'Handed', body: [paragraph(span('to the bank'))] };
const filler = paragraph(span('Nothing of it. '.repeat(60)));
const documents = [bank, parts, transfer].map((one) =>
  parseLazily(JSON.stringify({ ...one, body: [...one.body, filler] })),
);
const view = new DocumentView(documents);

async function ask(query: string, text: string): Promise<unknown> {
  const params = { __query: text, __rawQuery: text, __types: ['faq'], __limit: 21 };
  const context = { now: new Date(at), identity: 'me', projectId: 'p', dataset: 'd', params };
  return JSON.parse(await evaluateOn(view, prepare(query, params), context));
}

/** As Studio 6.16 asks. Each condition sees its own field, so that `-word` may be found by another. */
const STUDIO = `// findability-mvi:5
*[_type in $__types] | score(
  boost(_type in ["faq"] && title match text::query($__query), 10),
  boost(_type in ["faq"] && pt::text(body) match text::query($__query), 3),
  ([@, _id] match text::query($__query) || references($__rawQuery))
)[_score > 0]{_type, _id, _originalId, "orderings": [_score]} | order(orderings[0] desc)[0...$__limit]._id`;

const CASES: [text: string, found: string[]][] = [
  ['handed bank', ['bank', 'parts', 'transfer']],
  ['handed to the bank', ['bank', 'parts', 'transfer']],
  ['handed to the money', []],
  ['"handed to the bank"', ['transfer']],
  ['"Handed  to the BANK,"', ['transfer']],
  ['"handed to the bank" arriv*', ['transfer']],
  ['"to the bank"', ['parts', 'transfer']],
  ['"to the bank" handed', ['parts', 'transfer']],
  ['"to the bank" -transfer', ['parts']],
  ['handed -"to the bank"', ['bank']],
  ['"the handed"', []],
  ['"handed to the ban"', []],
  ['"bank"', ['bank', 'parts', 'transfer']],
  ['"handed to', ['bank', 'parts', 'transfer']],
  ['""', []],
  ['"?!"', []],
  ['-', []],
  ['-bank', []],
  ['strong', []],
];

describe('a search of all text', () => {
  it.each(CASES)('%s', async (text, found) => {
    expect(await ask('*[[@, _id] match text::query($__query)]._id', text)).toEqual(found);
  });
});

describe('the search of the Studio', () => {
  it.each(CASES.filter(([text]) => !text.includes('-')))('%s', async (text, found) => {
    const answer = await ask(STUDIO, text);
    expect(Array.isArray(answer) && answer.toSorted()).toEqual(found);
  });

  it.each([
    'handed to the bank',
    'Handed  to the BANK,',
    'is handed to the ban*',
    'to the bank wait',
  ])('ranks what has %s as it was typed first', async (text) => {
    expect(await ask(STUDIO, text)).toMatchObject({ 0: 'transfer' });
  });

  it('finds nothing where words of the query are in no text together', async () => {
    expect(await ask(STUDIO, 'my transfer money')).toEqual([]);
  });

  it('ranks a phrase of the title first', async () => {
    expect(await ask(STUDIO, '"my transfer"')).toEqual(['transfer']);
    expect(await ask(STUDIO, 'handed')).toMatchObject({ 0: 'parts' });
  });
});

it('ranks what stands in a long field alone', async () => {
  const query = '*[_type == "faq"] | score(@ match text::query($__query))[_score > 0]._id';
  expect(await ask(query, 'wait')).toEqual(['transfer']);
});

it('takes any text, and loses no word of it', async () => {
  const piece = fc.constantFrom('a', 'bank', '"', '-', '*', ' ', '\n', '?', 'é', '\\');
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const text = pieces.join('');
      const { words, excluded } = readTextQuery(text);
      const kept = [words, ...excluded.map((one) => one.words)].join(' ').replace(/[\s"-]/g, '');
      expect([...kept].sort()).toEqual([...text.replace(/[\s"-]/g, '')].sort());
      await ask(STUDIO, text);
    }),
  );
});

/** As the lists of Studio 6.16 ask where nothing was searched for. */
const LIST = `*[_type in $__types && ([@, _id] match text::query($__query) || references($__rawQuery))]
  {_type, _id, "orderings": [_updatedAt]} | order(orderings[0] desc)[0...$__limit]._id`;

it('finds all documents by a star, without reading their texts', async () => {
  expect(await ask(LIST, '*')).toEqual(['bank', 'parts', 'transfer']);
  expect(await ask('*[[@, _id] match text::query($__query)]._id', ' * ')).toHaveLength(3);
  expect(await ask('*[_id == "bank" && [@, _id] match text::query($__query)]._id', '*')).toEqual([
    'bank',
  ]);
  const params = { __query: '*', __rawQuery: '', __types: ['faq'], __limit: 21 };
  expect(prepare(LIST, params).needsHiddenFields).toBe(false);
  expect(prepare(LIST, { ...params, __query: 'bank*' }).needsHiddenFields).toBe(true);
});
