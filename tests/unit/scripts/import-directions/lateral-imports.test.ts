import { listViolations } from '#scripts/import-directions/lateral-imports.ts';
import { ALLOWED } from '#scripts/import-directions/table.ts';

const allowed = [
  { from: 'topics', to: 'articles', reason: 'cards' },
  { from: 'search', to: 'articles', files: ['types.ts'], reason: 'cards' },
];
const used = [
  { from: 'topics/read.ts', to: 'articles/read.ts' },
  { from: 'search/read.ts', to: 'articles/types.ts' },
];

it.each([
  ['the same folder', 'articles/read.ts', 'articles/card.ts'],
  ['a file that stands directly in lib', 'articles/read.ts', 'clock.ts'],
  ['a shared folder', 'articles/read.ts', 'i18n/locales.ts'],
  ['a folder that the table allows', 'topics/read.ts', 'articles/order.ts'],
  ['a file that the table allows', 'search/query/expand.ts', 'articles/types.ts'],
])('allows %s', (_what, from, to) => {
  expect(listViolations([...used, { from, to }], allowed)).toEqual([]);
});

it.each([
  ['a folder that the table does not name', 'articles/read.ts', 'topics/read.ts'],
  ['another file of a folder', 'search/read.ts', 'articles/read.ts'],
  ['what a shared folder imports of a noun', 'i18n/format.ts', 'articles/types.ts'],
  ['a folder that is new', 'invoices/read.ts', 'articles/types.ts'],
])('forbids %s', (_what, from, to) => {
  expect(listViolations([...used, { from, to }], allowed)).toEqual([
    `lib/${from} may not import lib/${to}.`,
  ]);
});

it('names a line that nothing needs any more', () => {
  expect(listViolations(used.slice(1), allowed)).toEqual([
    'Nothing in lib/topics imports lib/articles any more.',
  ]);
});

it('leads from folder to folder without a circle, but for single files', () => {
  let edges = ALLOWED.filter(({ files }) => files === undefined);
  for (let before = -1; before !== edges.length; ) {
    before = edges.length;
    edges = edges.filter(({ to }) => edges.some(({ from }) => from === to));
  }
  expect(edges).toEqual([]);
});
