import { type Fields, field, isFields, listField } from '../fields.ts';
import { type InCell, readInCell } from '../in-cell/read.ts';
import { MAX_CELLS } from '../limits.ts';
import { type Reading, siblingKeys, takeAnchor, takeElement, takeTextField } from '../reading.ts';
import { coverCells } from './cover-cells.ts';
import { MAX_COLUMNS, MAX_ROW_SPAN } from './limits.ts';

export type TableCell = {
  /** One paragraph as a rule; nothing when the cell is empty. */
  content: InCell[];
  /** Columns and rows that it reaches over, within the table; each at least 1. */
  colSpan: number;
  rowSpan: number;
  /** Whether another cell reaches over it; it is empty then and not drawn. */
  isCovered: boolean;
};

export type TableRow = { _key: string; cells: TableCell[] };

export type RichTable = {
  _type: 'richTable';
  _key: string;
  anchor: string | null;
  caption: string;
  /** The header row, or null when the table has none. All rows have the same number of cells. */
  header: TableRow | null;
  /** Whether the first cell of each row names the row. */
  hasHeaderColumn: boolean;
  rows: TableRow[];
};

type ReadCell = (reading: Reading, cell: unknown) => TableCell;

/** A table whose rows all have as many cells as its longest one, or null when it has no text. */
export function readRichTable(reading: Reading, fields: Fields, key: string): RichTable | null {
  return readTable(reading, fields, key, {
    hasHeaderRow: isAtLeastOne(field(fields, 'headerRows')),
    hasHeaderColumn: isAtLeastOne(field(fields, 'headerColumns')),
    readCell: readRichCell,
  });
}

function readRichCell(reading: Reading, cell: unknown): TableCell {
  if (!isFields(cell)) return tableCell([]);
  const left = reading.elements;
  const content = readInCell(reading, listField(cell, 'content'));
  // Plain words of a cell count as the cell alone, so that large tables are not cut.
  if (left - reading.elements <= 2) reading.elements = left;
  return {
    ...tableCell(content),
    colSpan: spanOf(field(cell, 'colSpan'), MAX_COLUMNS),
    rowSpan: spanOf(field(cell, 'rowSpan'), MAX_ROW_SPAN),
  };
}

/** A cell that reaches over no other one. */
export function tableCell(content: InCell[]): TableCell {
  return { content, colSpan: 1, rowSpan: 1, isCovered: false };
}

function spanOf(value: unknown, max: number): number {
  return typeof value === 'number' && value >= 1 ? Math.min(Math.floor(value), max) : 1;
}

/** A table of any shape that has `rows` with `cells`. */
export function readTable(
  reading: Reading,
  fields: Fields,
  key: string,
  shape: { hasHeaderRow: boolean; hasHeaderColumn: boolean; readCell: ReadCell },
): RichTable | null {
  const anchor = takeAnchor(reading, field(fields, '_key'));
  const caption = takeTextField(reading, fields, 'caption');
  const rows = readRows(reading, listField(fields, 'rows'), shape.readCell);
  if (!rows.some((row) => row.cells.some(({ content }) => content.length > 0))) return null;
  const width = Math.max(...rows.map((row) => row.cells.length));
  for (const row of rows) while (row.cells.length < width) row.cells.push(tableCell([]));
  coverCells(
    rows.map(({ cells }) => cells),
    shape.hasHeaderRow ? 1 : 0,
  );
  const header = shape.hasHeaderRow ? (rows.shift() ?? null) : null;
  const { hasHeaderColumn } = shape;
  return { _type: 'richTable', _key: key, anchor, caption, header, hasHeaderColumn, rows };
}

function readRows(reading: Reading, items: readonly unknown[], readCell: ReadCell): TableRow[] {
  const keyOf = siblingKeys();
  const rows: TableRow[] = [];
  for (const [index, item] of items.entries()) {
    if (!takeElement(reading)) break;
    if (!isFields(item)) continue;
    const cells = readCells(reading, listField(item, 'cells'), readCell);
    if (cells.length > 0) rows.push({ _key: keyOf(item, index), cells });
  }
  return rows;
}

function readCells(reading: Reading, items: readonly unknown[], readCell: ReadCell): TableCell[] {
  const cells: TableCell[] = [];
  if (items.length > MAX_CELLS) reading.cut = true;
  for (const item of items.slice(0, MAX_CELLS)) {
    if (!takeElement(reading)) break;
    cells.push(readCell(reading, item));
  }
  return cells;
}

function isAtLeastOne(value: unknown): boolean {
  return typeof value === 'number' && value >= 1;
}
