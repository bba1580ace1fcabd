import type { PortableTextBlock } from '@portabletext/editor';
import fc from 'fast-check';
import { COMMAND_PLANS, type TableCommand } from '#sanity/studio/table/commands.ts';
import { reachOf, rowsOf } from '#sanity/studio/table/grid.ts';
import { apply, counter, keysIn, placeIn, tableOf, textsOf } from './apply.ts';

function run(
  table: PortableTextBlock,
  command: TableCommand,
  [row, column]: readonly [number, number],
  newKey = counter(),
): void {
  apply(table, COMMAND_PLANS[command]({ ...placeIn(table, row, column), heads: 0 }, newKey));
}

/** Each cell that readers see, as its text and how far it reaches. */
function seen(table: PortableTextBlock): string[][] {
  const texts = textsOf(table);
  return reachOf({ rows: rowsOf(table) }).map((cells, row) =>
    cells.flatMap(({ isCovered, colSpan, rowSpan }, column) => {
      const reach = colSpan * rowSpan > 1 ? ` ${colSpan}×${rowSpan}` : '';
      return isCovered ? [] : [`${texts[row]?.[column] ?? ''}${reach}`];
    }),
  );
}

const TEXTS = [
  ['a', 'b', 'c'],
  ['d', 'e', 'f'],
];

it.each([
  [
    'joins two',
    [['cell.merge-on', 0, 0]],
    [
      ['ab 2×1', 'c'],
      ['d', 'e', 'f'],
    ],
  ],
  [
    'joins three',
    [
      ['cell.merge-on', 0, 0],
      ['cell.merge-on', 0, 0],
    ],
    [['abc 3×1'], ['d', 'e', 'f']],
  ],
  [
    'joins downwards',
    [['cell.merge-down', 0, 1]],
    [
      ['a', 'be 1×2', 'c'],
      ['d', 'f'],
    ],
  ],
  [
    'joins four',
    [
      ['cell.merge-on', 0, 0],
      ['cell.merge-on', 1, 0],
      ['cell.merge-down', 0, 0],
    ],
    [['abde 2×2', 'c'], ['f']],
  ],
  [
    'from a cell that is covered',
    [
      ['cell.merge-on', 0, 0],
      ['cell.merge-on', 0, 1],
    ],
    [['abc 3×1'], ['d', 'e', 'f']],
  ],
  [
    'does not join cells of unequal height',
    [
      ['cell.merge-down', 0, 0],
      ['cell.merge-on', 0, 0],
    ],
    [
      ['ad 1×2', 'b', 'c'],
      ['e', 'f'],
    ],
  ],
  [
    'does nothing at the edge',
    [
      ['cell.merge-on', 0, 2],
      ['cell.merge-down', 1, 0],
    ],
    TEXTS,
  ],
  [
    'splits',
    [
      ['cell.merge-on', 0, 0],
      ['cell.split', 0, 1],
    ],
    [
      ['ab', '', 'c'],
      ['d', 'e', 'f'],
    ],
  ],
] as const)('%s', (_, commands, expected) => {
  const table = tableOf(TEXTS);
  const newKey = counter();
  for (const [command, row, column] of commands) run(table, command, [row, column], newKey);
  expect(seen(table)).toEqual(expected);
});

it('joins nothing out of the row that names the columns', () => {
  const table = tableOf(TEXTS);
  const place = { ...placeIn(table, 0, 0), heads: 1 };
  expect(COMMAND_PLANS['cell.merge-down'](place, counter())).toEqual([]);
});

it('takes the place of an empty cell, and leaves one empty text behind', () => {
  const table = tableOf([['', 'b']]);
  run(table, 'cell.merge-on', [0, 0]);
  expect(rowsOf(table)[0]?.cells.map(({ content }) => content.length)).toEqual([1, 1]);
  expect(seen(table)).toEqual([['b 2×1']]);
});

it('loses no word and no key however cells are joined and split', () => {
  const command = fc.constantFrom<TableCommand>('cell.merge-on', 'cell.merge-down', 'cell.split');
  const at = fc.integer({ min: 0, max: 2 });
  fc.assert(
    fc.property(fc.array(fc.tuple(command, at, at), { maxLength: 12 }), (commands) => {
      const texts = ['abc', 'def', 'ghi'].map((row) => row.split(''));
      const table = tableOf(texts);
      const newKey = counter();
      for (const [name, row, column] of commands) run(table, name, [row, column], newKey);
      const words = textsOf(table).flat().join('').split('').sort().join('');
      expect(words).toBe('abcdefghi');
      expect(new Set(keysIn(table)).size).toBe(keysIn(table).length);
      // What readers see fills the grid without a gap.
      const cells = reachOf({ rows: rowsOf(table) }).flat();
      const area = cells.reduce(
        (sum, one) => sum + (one.isCovered ? 0 : one.colSpan * one.rowSpan),
        0,
      );
      expect(area).toBe(9);
    }),
  );
});
