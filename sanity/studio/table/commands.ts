import type { Path } from '@portabletext/editor';
import { MAX_COLUMNS } from '#sanity/blocks/rich-table/limits.ts';
import type { NewKey } from '../paste/pasted-block.ts';
import type { TableEvent } from './events.ts';
import { cellPath, type Place, rowPath, widthOf } from './grid.ts';
import { mergeCells, splitCell } from './merge.ts';
import { newCell, newRow } from './new-nodes.ts';

export type { TableEvent } from './events.ts';

/** What can be done to the table from the cell with the caret. */
export const TABLE_COMMANDS = [
  'row.above',
  'row.below',
  'column.before',
  'column.after',
  'row.up',
  'row.down',
  'column.back',
  'column.on',
  'row.remove',
  'column.remove',
  'cell.merge-on',
  'cell.merge-down',
  'cell.split',
  'even-out',
] as const;
export type TableCommand = (typeof TABLE_COMMANDS)[number];

type Plan = (place: Place, newKey: NewKey) => TableEvent[];

/** What the editor has to do for a command; empty when there is nothing to do. */
export const COMMAND_PLANS: Readonly<Record<TableCommand, Plan>> = {
  'row.above': (place, newKey) => insertRow(place, newKey, 'before'),
  'row.below': (place, newKey) => insertRow(place, newKey, 'after'),
  'column.before': (place, newKey) => insertColumn(place, newKey, 'before'),
  'column.after': (place, newKey) => insertColumn(place, newKey, 'after'),
  'row.up': (place) => moveRow(place, place.row - 1),
  'row.down': (place) => moveRow(place, place.row + 1),
  'column.back': (place) => moveColumn(place, place.column - 1),
  'column.on': (place) => moveColumn(place, place.column + 1),
  'row.remove': (place) => [
    { type: place.rows.length > 1 ? 'custom.unset.row' : 'custom.unset.table', at: here(place) },
  ],
  'column.remove': (place) => [
    {
      type: widthOf(place.rows) > 1 ? 'custom.unset.column' : 'custom.unset.table',
      at: here(place),
    },
  ],
  'cell.merge-on': (place, newKey) => mergeCells(place, newKey, 'on'),
  'cell.merge-down': (place, newKey) => mergeCells(place, newKey, 'down'),
  'cell.split': splitCell,
  'even-out': evenOut,
};

/** Puts the caret at the start or the end of a text. */
export function caretIn(
  cell: Path,
  text: object | undefined,
  edge: 'start' | 'end' = 'start',
): TableEvent[] {
  const children: unknown = Reflect.get(text ?? {}, 'children');
  const span: unknown = Array.isArray(children)
    ? children.at(edge === 'start' ? 0 : -1)
    : undefined;
  if (text === undefined || typeof span !== 'object' || span === null) return [];
  const path = [
    ...cell,
    'content',
    { _key: String(Reflect.get(text, '_key')) },
    'children',
    { _key: String(Reflect.get(span, '_key')) },
  ];
  const words: unknown = Reflect.get(span, 'text');
  const offset = edge === 'end' && typeof words === 'string' ? words.length : 0;
  return [{ type: 'select', at: { anchor: { path, offset }, focus: { path, offset } } }];
}

/** Adds a row beside the one with the caret, which goes to the new row. */
export function insertRow(
  place: Place,
  newKey: NewKey,
  position: 'before' | 'after',
  column = place.column,
): TableEvent[] {
  const row = newRow(newKey, widthOf(place.rows));
  const cell = row.cells[column];
  const path = [
    ...place.tablePath,
    'rows',
    { _key: row._key },
    'cells',
    { _key: cell?._key ?? '' },
  ];
  return [
    { type: 'insert', at: rowPath(place, place.row), value: row, position },
    ...caretIn(path, cell?.content[0]),
  ];
}

function insertColumn(place: Place, newKey: NewKey, position: 'before' | 'after'): TableEvent[] {
  if (widthOf(place.rows) >= MAX_COLUMNS) return [];
  const cells = place.rows.map(() => newCell(newKey));
  const added = place.rows.flatMap(({ cells: { length } }, row): TableEvent[] => {
    const value = cells[row];
    const column = Math.min(place.column, length - 1);
    if (value === undefined || column === -1) return [];
    return [{ type: 'insert', at: cellPath(place, row, column), value, position }];
  });
  const cell = cells[place.row];
  const path = [...rowPath(place, place.row), 'cells', { _key: cell?._key ?? '' }];
  return [...added, ...caretIn(path, cell?.content[0])];
}

function moveRow(place: Place, to: number): TableEvent[] {
  if (place.rows[to] === undefined) return [];
  return [{ type: 'custom.move.row', at: here(place), to: cellPath(place, to, 0) }];
}

function moveColumn(place: Place, to: number): TableEvent[] {
  if (place.rows[place.row]?.cells[to] === undefined) return [];
  return [{ type: 'custom.move.column', at: here(place), to: cellPath(place, place.row, to) }];
}

/** Gives short rows the cells that they lack, as after two editors added a row and a column. */
function evenOut(place: Place, newKey: NewKey): TableEvent[] {
  const width = widthOf(place.rows);
  return place.rows.flatMap(({ cells }, row) =>
    Array.from({ length: width - cells.length }, (): TableEvent => {
      const at = cellPath(place, row, cells.length - 1);
      return { type: 'insert', at, value: newCell(newKey), position: 'after' };
    }),
  );
}

function here(place: Place) {
  return cellPath(place, place.row, place.column);
}
