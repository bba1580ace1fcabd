import fc from 'fast-check';
import { MAX_COLUMNS } from '#sanity/blocks/rich-table/limits.ts';
import { COMMAND_PLANS, type TableEvent } from '#sanity/studio/table/commands.ts';
import { planPaste } from '#sanity/studio/table/plan-paste.ts';
import { apply, counter, keysIn, paragraph, placeIn, tableOf, textsOf } from './apply.ts';

const TEXTS = [
  ['a', 'b'],
  ['c', 'd'],
];

describe('commands', () => {
  it.each([
    [
      'row.above',
      [
        ['a', 'b'],
        ['', ''],
        ['c', 'd'],
      ],
    ],
    [
      'row.below',
      [
        ['a', 'b'],
        ['c', 'd'],
        ['', ''],
      ],
    ],
    [
      'column.before',
      [
        ['a', '', 'b'],
        ['c', '', 'd'],
      ],
    ],
    [
      'column.after',
      [
        ['a', 'b', ''],
        ['c', 'd', ''],
      ],
    ],
  ] as const)('%s adds cells beside the caret, and the caret goes there', (command, expected) => {
    const table = tableOf(TEXTS);
    const events = COMMAND_PLANS[command](placeIn(table, 1, 1), counter());
    apply(table, events);
    expect(textsOf(table)).toEqual(expected);
    expect(new Set(keysIn(table)).size).toBe(keysIn(table).length);
    expect(keysIn(table)).toEqual(expect.arrayContaining(keysIn(caretOf(events))));
  });

  it('adds no more columns than a table may have', () => {
    const table = tableOf([Array.from({ length: MAX_COLUMNS }, () => 'x')]);
    expect(COMMAND_PLANS['column.after'](placeIn(table, 0, 0), counter())).toEqual([]);
  });

  it.each([
    ['row.up', 0, 0],
    ['row.down', 1, 0],
    ['column.back', 0, 0],
    ['column.on', 0, 1],
  ] as const)('%s does nothing at the edge', (command, row, column) => {
    expect(COMMAND_PLANS[command](placeIn(tableOf(TEXTS), row, column), counter())).toEqual([]);
  });

  it('removes the table with its last row', () => {
    const [event] = COMMAND_PLANS['row.remove'](placeIn(tableOf([['a']]), 0, 0), counter());
    expect(event?.type).toBe('custom.unset.table');
  });

  it('gives short rows the cells that they lack', () => {
    const table = tableOf([['a', 'b', 'c'], ['d'], ['e', 'f']]);
    apply(table, COMMAND_PLANS['even-out'](placeIn(table, 0, 0), counter()));
    expect(textsOf(table)).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
      ['e', 'f', ''],
    ]);
  });
});

const grid = (max: number) =>
  fc.tuple(fc.integer({ min: 1, max }), fc.integer({ min: 1, max })).chain(([rows, width]) =>
    fc.array(fc.array(fc.string({ maxLength: 3 }), { minLength: width, maxLength: width }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('pasting cells', () => {
  it('puts each where it belongs and leaves the others, whatever the sizes', () => {
    fc.assert(
      fc.property(grid(8), grid(14), fc.nat(7), fc.nat(7), (texts, pasted, down, right) => {
        const [row, column] = [down % texts.length, right % (texts[0]?.length ?? 1)];
        const table = tableOf(texts);
        const cells = pasted.map((line, at) =>
          line.map((text, across) => paragraph(text, `p${at}-${across}`)),
        );
        const events = planPaste(placeIn(table, row, column), cells, counter());
        apply(table, events);
        const width = Math.min(
          MAX_COLUMNS,
          Math.max(texts[0]?.length ?? 0, column + (pasted[0]?.length ?? 0)),
        );
        const height = Math.max(texts.length, row + pasted.length);
        const expected = Array.from({ length: height }, (_, y) =>
          Array.from({ length: width }, (_unused, x) => {
            const isPasted = y >= row && x >= column;
            return (isPasted ? pasted[y - row]?.[x - column] : undefined) ?? texts[y]?.[x] ?? '';
          }),
        );
        expect(textsOf(table)).toEqual(expected);
        expect(new Set(keysIn(table)).size).toBe(keysIn(table).length);
        expect(keysIn(table)).toEqual(expect.arrayContaining(keysIn(caretOf(events))));
      }),
      { numRuns: 200 },
    );
  });
});

/** Where the caret goes, without the key of the table itself. */
function caretOf(events: readonly TableEvent[]): unknown {
  const select = events.find(({ type }) => type === 'select');
  const at: unknown = Reflect.get(Object(select), 'at');
  const path: unknown = Reflect.get(Object(Reflect.get(Object(at), 'focus')), 'path');
  return Array.isArray(path) ? path.slice(1) : [];
}
