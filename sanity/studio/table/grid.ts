import type { EditorSnapshot, Path } from '@portabletext/editor';
import { coverCells } from '#sanity/blocks/rich-table/cover-cells.ts';

type Segment = Path[number];
type Keyed = { _key: string };

/** A row or a cell with its children; what else it holds is of no interest here. */
export type GridCell = Keyed & {
  content: Keyed[];
  isEmpty: boolean;
  /** Columns and rows that it is said to reach over. */
  colSpan: number;
  rowSpan: number;
};
export type GridRow = Keyed & { cells: GridCell[] };

/** The table that the caret stands in, and where in it. */
export type Place = {
  tablePath: Path;
  rows: GridRow[];
  row: number;
  column: number;
  /** Rows at the top that name the columns: nothing reaches out of them. */
  heads?: number;
};

/** Where in a table a path of the editor leads, or null when it leads to no cell. */
export function placeAt(snapshot: EditorSnapshot, path: Path | undefined): Place | null {
  const [block, rowsField, row, cellsField, cell] = path ?? [];
  if (rowsField !== 'rows' || cellsField !== 'cells') return null;
  const table = snapshot.context.value.find(({ _key }) => _key === keyOf(block));
  if (block === undefined || table?._type !== 'richTable') return null;
  const rows = rowsOf(table);
  const rowAt = rows.findIndex(({ _key }) => _key === keyOf(row));
  const column = rows[rowAt]?.cells.findIndex(({ _key }) => _key === keyOf(cell)) ?? -1;
  const heads = Reflect.get(table, 'headerRows') === 1 ? 1 : 0;
  return column === -1 ? null : { tablePath: [block], rows, row: rowAt, column, heads };
}

/** Where the caret stands; null also while a selection reaches over several cells. */
export function placeOfCaret(snapshot: EditorSnapshot): Place | null {
  const { selection } = snapshot.context;
  const focus = placeAt(snapshot, selection?.focus.path);
  const anchor = placeAt(snapshot, selection?.anchor.path);
  const isOneTable = keyOf(focus?.tablePath[0]) === keyOf(anchor?.tablePath[0]);
  return isOneTable && focus?.row === anchor?.row && focus?.column === anchor?.column
    ? focus
    : null;
}

/** The rows of a table as the editor holds it. */
export function rowsOf(table: object): GridRow[] {
  return listOf(table, 'rows').map((row) => ({
    _key: row._key,
    cells: listOf(row, 'cells').map((cell) => ({
      _key: cell._key,
      content: listOf(cell, 'content'),
      isEmpty: listOf(cell, 'content').every(isEmptyText),
      colSpan: spanOf(cell, 'colSpan'),
      rowSpan: spanOf(cell, 'rowSpan'),
    })),
  }));
}

function spanOf(cell: object, name: 'colSpan' | 'rowSpan'): number {
  const span: unknown = Reflect.get(cell, name);
  return typeof span === 'number' && span > 1 ? Math.floor(span) : 1;
}

/** How far each cell reaches, as readers see it: never over a cell that says something. */
export function reachOf({ rows, heads = 0 }: Pick<Place, 'rows' | 'heads'>) {
  const width = widthOf(rows);
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at) => {
      const { isEmpty = true, colSpan = 1, rowSpan = 1 } = row.cells[at] ?? {};
      return { content: isEmpty ? [] : [true], colSpan, rowSpan, isCovered: false };
    }),
  );
  coverCells(cells, heads);
  return cells;
}

export function rowPath({ tablePath, rows }: Place, row: number): Path {
  return [...tablePath, 'rows', { _key: rows[row]?._key ?? '' }];
}

export function cellPath(place: Place, row: number, column: number): Path {
  const key = place.rows[row]?.cells[column]?._key ?? '';
  return [...rowPath(place, row), 'cells', { _key: key }];
}

/** Cells of the widest row. */
export function widthOf(rows: readonly GridRow[]): number {
  return Math.max(0, ...rows.map(({ cells }) => cells.length));
}

export function isEmptyRow(row: GridRow | undefined): boolean {
  return row?.cells.every(({ isEmpty }) => isEmpty) ?? true;
}

function isEmptyText(block: object): boolean {
  return listOf(block, 'children').every((child) => Reflect.get(child, 'text') === '');
}

function listOf(value: object, field: string): Keyed[] {
  const list: unknown = Reflect.get(value, field);
  return Array.isArray(list) ? list.filter(isKeyed) : [];
}

function isKeyed(value: unknown): value is Keyed {
  return (
    typeof value === 'object' && value !== null && '_key' in value && typeof value._key === 'string'
  );
}

/** The key in a segment of a path, if it has one. */
export function keyOf(segment: Segment | undefined): string | undefined {
  return isKeyed(segment) ? segment._key : undefined;
}
