import { plainText } from '#lib/portable-text/plain-text.ts';
import { richTables } from '#sanity/migrations/001-rich-tables.ts';
import { runMigration } from '#sanity/migrations/run.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await startTestLake();
});
afterAll(() => lake.close());

const table = (_key: string | undefined, ...rows: object[]) => ({
  _type: 'table',
  _key,
  caption: 'Fees',
  hasHeaderRow: true,
  rows,
});
const row = (_key: string | undefined, ...cells: unknown[]) => ({ _type: 'row', _key, cells });

/** Documents as they were stored, and what their tables say. */
const stored = [
  {
    _id: 'faq-a',
    body: [table('t', row('1', 'Way', 'Fee'), row('2', 'Card', '1 %\nat least 2 €'))],
    words: 'Fees Way Fee Card 1 % at least 2 €',
  },
  { _id: 'drafts.faq-a', body: [table('t', row('1', 'Way'))], words: 'Fees Way' },
  {
    _id: 'faq-b',
    body: [table('same', row('x', 'a'), row('x', 'b')), table('same', row('y', 'c'))],
    words: 'Fees a b Fees c',
  },
  { _id: 'faq-c', body: [table('k', row('r', '', 'only')), 'odd'], words: 'Fees only' },
];
const plugin = {
  _type: 'table',
  _key: 'p',
  rows: [{ _type: 'tableRow', _key: 'r', cells: ['x'] }],
};

it('migrates tables of texts, in drafts too, and says the same as before', async () => {
  const documents = stored.map(({ _id, body }) => ({ _id, _type: 'faq', body }));
  const others = [
    { _id: 'faq-plugin', _type: 'faq', body: [plugin] },
    { _id: 'faq-none', _type: 'faq' },
  ];
  lake.seed([...documents, ...others].map((document) => ({ create: document })));
  for (const { body, words } of stored) expect(plainText(body)).toBe(words);
  const client = lake.client('administrator');

  expect(await runMigration(client, richTables, { isTrial: true })).toEqual({
    documents: 4,
    blocks: 5,
  });
  expect(await runMigration(client, richTables)).toEqual({ documents: 4, blocks: 5 });
  expect(await runMigration(client, richTables)).toEqual({ documents: 0, blocks: 0 });

  const after = client.withConfig({ perspective: 'raw' });
  for (const { _id, words } of stored) {
    const body: unknown = await after.fetch('*[_id == $id][0].body', { id: _id });
    expect(plainText(body)).toBe(words);
    expect(JSON.stringify(body)).not.toContain('"table"');
    const keys = [...JSON.stringify(body).matchAll(/"_key":"([^"]+)"/g)].map(([, key]) => key);
    if (_id !== 'faq-b') expect(new Set(keys).size).toBe(keys.length);
  }
  expect(await after.fetch('*[_id == "faq-plugin"][0].body[0]')).toEqual(plugin);
});
