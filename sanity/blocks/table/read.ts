import { type Fields, field, isFields, listField } from '../fields.ts';
import { MAX_CELLS } from '../limits.ts';
import {
  type Reading,
  siblingKeys,
  takeAnchor,
  takeElement,
  takeLines,
  takeTextField,
} from '../reading.ts';

export type TableRow = { _key: string; cells: string[] };

export type Table = {
  _type: 'table';
  _key: string;
  anchor: string | null;
  caption: string;
  /** The header row, or null when the table has none. All rows have the same number of cells. */
  header: TableRow | null;
  rows: TableRow[];
};

/** A table whose rows all have as many cells as its longest one, or null when it has no text. */
export function readTable(reading: Reading, fields: Fields, key: string): Table | null {
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const caption = takeTextField(reading, fields, 'caption');
  const rows = readRows(reading, listField(fields, 'rows'));
  if (!rows.some((row) => row.cells.some((cell) => cell !== ''))) return null;
  const width = Math.max(...rows.map((row) => row.cells.length));
  for (const row of rows) while (row.cells.length < width) row.cells.push('');
  const header = field(fields, 'hasHeaderRow') === true ? (rows.shift() ?? null) : null;
  return { _type: 'table', _key: key, anchor, caption, header, rows };
}

function readRows(reading: Reading, items: readonly unknown[]): TableRow[] {
  const keyOf = siblingKeys();
  const rows: TableRow[] = [];
  for (const [index, item] of items.entries()) {
    if (!takeElement(reading)) break;
    if (!isFields(item)) continue;
    const cells = readCells(reading, listField(item, 'cells'));
    if (cells.length > 0) rows.push({ _key: keyOf(item, index), cells });
  }
  return rows;
}

function readCells(reading: Reading, items: readonly unknown[]): string[] {
  const cells: string[] = [];
  if (items.length > MAX_CELLS) reading.cut = true;
  for (const item of items.slice(0, MAX_CELLS)) {
    if (!takeElement(reading)) break;
    cells.push(takeLines(reading, item));
  }
  return cells;
}
