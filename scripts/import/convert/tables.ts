import type { Element, ElementContent } from 'hast';
import type { Context } from './context.ts';
import { attribute, isBlank, isElement, textOf } from './elements.ts';
import type { DraftCell, DraftTable } from './types.ts';

/** Columns that the schema takes; more are kept and noted. */
const MAX_COLUMNS = 12;
const MAX_SPAN = 100;

type Row = { element: Element; isHead: boolean };

/** What a table is that only lays out one thing: its content; undefined for a real one. */
export function layoutOf(table: Element): ElementContent[] | undefined {
  const rows = rowsOf(table);
  const cells = rows.flatMap(({ element }) => cellsOf(element));
  const [only] = cells;
  if (only === undefined || cells.length > 1) return undefined;
  return only.children;
}

/** A table with its spans: cells that another one reaches over stay in their rows, empty. */
export function tableOf(table: Element, context: Context): DraftTable | undefined {
  const rows = rowsOf(table);
  if (rows.length === 0) return undefined;
  const grid = gridOf(rows, context);
  const width = Math.max(...grid.map((cells) => cells.length));
  if (width === 0) return undefined;
  for (const cells of grid) while (cells.length < width) cells.push(emptyCell());
  if (width > MAX_COLUMNS) {
    context.notes.changed(
      'table',
      `${width} columns: more than ${MAX_COLUMNS} cannot be read on a phone`,
    );
  }
  const caption = table.children.find((child) => isElement(child, 'caption'));
  const text = caption === undefined ? '' : textOf(caption).replace(/\s+/g, ' ').trim();
  const heads = rows.findIndex(({ element, isHead }) => !isHead && !isAllHeads(element));
  const headRows = heads === -1 ? rows.length : heads;
  if (headRows > 1 && rows.length > headRows) {
    context.notes.changed('table', `${headRows} header rows: only the first one names the columns`);
  }
  const bodyRows = rows.slice(headRows === rows.length ? 1 : headRows);
  const hasHeadColumn =
    bodyRows.length > 0 && bodyRows.every(({ element }) => cellsOf(element)[0]?.tagName === 'th');
  return {
    _type: 'richTable',
    ...(text === '' ? {} : { caption: text.slice(0, 250) }),
    headerRows: headRows > 0 ? 1 : 0,
    headerColumns: hasHeadColumn ? 1 : 0,
    rows: grid.map((cells) => ({ _type: 'richTableRow', cells })),
  };
}

function rowsOf(table: Element): Row[] {
  const rows: Row[] = [];
  for (const part of table.children) {
    if (isElement(part, 'tr')) rows.push({ element: part, isHead: false });
    if (!isElement(part, 'thead', 'tbody', 'tfoot')) continue;
    for (const row of part.children) {
      if (isElement(row, 'tr')) rows.push({ element: row, isHead: part.tagName === 'thead' });
    }
  }
  return rows.filter(({ element }) => cellsOf(element).length > 0 && !isEmptyHead(element));
}

/** Markdown cannot write a table without a head, so an empty one stands for none. */
function isEmptyHead(row: Element): boolean {
  const cells = cellsOf(row);
  return cells.every((cell) => cell.tagName === 'th' && cell.children.every(isBlank));
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => isElement(child, 'td', 'th'));
}

function isAllHeads(row: Element): boolean {
  return cellsOf(row).every(({ tagName }) => tagName === 'th');
}

function gridOf(rows: readonly Row[], context: Context): DraftCell[][] {
  const covered = new Set<string>();
  return rows.map(({ element }, y) => {
    const cells: DraftCell[] = [];
    for (const source of cellsOf(element)) {
      while (covered.has(`${cells.length} ${y}`)) cells.push(emptyCell());
      const x = cells.length;
      const colSpan = spanOf(source, 'colSpan', MAX_SPAN);
      const rowSpan = Math.min(spanOf(source, 'rowSpan', MAX_SPAN), rows.length - y);
      if (colSpan > 1 || rowSpan > 1) context.notes.kept('cell over several rows or columns');
      for (let dy = 0; dy < rowSpan; dy += 1) {
        for (let dx = 0; dx < colSpan; dx += 1) if (dx + dy > 0) covered.add(`${x + dx} ${y + dy}`);
      }
      cells.push({
        _type: 'richTableCell',
        content: context.blocks(source.children, 'cell'),
        ...(colSpan > 1 ? { colSpan } : {}),
        ...(rowSpan > 1 ? { rowSpan } : {}),
      });
    }
    while (covered.has(`${cells.length} ${y}`)) cells.push(emptyCell());
    return cells;
  });
}

/** Spans of 0 reach to the end of the table in old pages; they count as 1. */
function spanOf(cell: Element, name: string, max: number): number {
  const span = Number(attribute(cell, name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, max) : 1;
}

function emptyCell(): DraftCell {
  return { _type: 'richTableCell', content: [] };
}
