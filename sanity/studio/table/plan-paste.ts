import type { Path, PortableTextBlock } from '@portabletext/editor';
import { MAX_COLUMNS } from '#sanity/blocks/rich-table/limits.ts';
import type { NewKey } from '../paste/pasted-block.ts';
import { caretIn, type TableEvent } from './commands.ts';
import { cellPath, type Place, rowPath, widthOf } from './grid.ts';
import { newCell, newText } from './new-nodes.ts';

/** The paragraphs of a rectangle of cells. */
export type PastedCells = readonly (readonly PortableTextBlock[])[];

/**
 * What the editor has to do to put cells into a table, the first where the caret is. The table
 * grows where they do not fit; what would make it wider than a table may be is left out.
 */
export function planPaste(place: Place, cells: PastedCells, newKey: NewKey): TableEvent[] {
  const width = Math.min(
    MAX_COLUMNS,
    Math.max(widthOf(place.rows), place.column + Math.max(...cells.map(({ length }) => length))),
  );
  const contentAt = (row: number, column: number): PortableTextBlock | undefined =>
    row < place.row || column < place.column
      ? undefined
      : cells[row - place.row]?.[column - place.column];
  const into = place.rows.flatMap((_, row) => intoRow(place, row, width, contentAt, newKey));
  const below = newRows(place, cells.length, width, contentAt, newKey);
  const last = cells.at(-1)?.at(-1);
  const shown = [...into, ...below].flatMap(({ carets }) => carets);
  const caret = shown.find(({ text }) => text === last) ?? shown.at(-1);
  return [
    ...[...into, ...below].flatMap(({ events }) => events),
    ...(caret ? caretIn(caret.cell, caret.text, 'end') : []),
  ];
}

type Part = { events: TableEvent[]; carets: { cell: Path; text: PortableTextBlock }[] };
type ContentAt = (row: number, column: number) => PortableTextBlock | undefined;

/** Replaces what stands in the cells of a row, and adds those that it lacks. */
function intoRow(
  place: Place,
  row: number,
  width: number,
  contentAt: ContentAt,
  newKey: NewKey,
): Part[] {
  const { cells = [] } = place.rows[row] ?? {};
  const replaced = cells.flatMap(({ content }, column): Part[] => {
    const text = contentAt(row, column);
    const last = content.at(-1);
    if (text === undefined || last === undefined) return [];
    const at = [...cellPath(place, row, column), 'content'];
    const unset = content.map(({ _key }): TableEvent => ({ type: 'unset', at: [...at, { _key }] }));
    const insert: TableEvent = {
      type: 'insert',
      at: [...at, { _key: last._key }],
      value: text,
      position: 'after',
    };
    return [{ events: [insert, ...unset], carets: [{ cell: cellPath(place, row, column), text }] }];
  });
  let after = cellPath(place, row, cells.length - 1);
  const added = Array.from({ length: Math.max(0, width - cells.length) }, (_, at): Part => {
    const text = contentAt(row, cells.length + at) ?? newText(newKey);
    const cell = newCell(newKey, [text]);
    const events: TableEvent[] = [{ type: 'insert', at: after, value: cell, position: 'after' }];
    after = [...rowPath(place, row), 'cells', { _key: cell._key }];
    return { events, carets: [{ cell: after, text }] };
  });
  return [...replaced, ...added];
}

/** Rows for what reaches below the table. */
function newRows(
  place: Place,
  height: number,
  width: number,
  contentAt: ContentAt,
  newKey: NewKey,
): Part[] {
  let after = rowPath(place, place.rows.length - 1);
  const count = Math.max(0, place.row + height - place.rows.length);
  return Array.from({ length: count }, (_, below): Part => {
    const row = place.rows.length + below;
    const texts = Array.from(
      { length: width },
      (_unused, column) => contentAt(row, column) ?? newText(newKey),
    );
    const cells = texts.map((text) => newCell(newKey, [text]));
    const value = { _type: 'richTableRow', _key: newKey(), cells };
    const events: TableEvent[] = [{ type: 'insert', at: after, value, position: 'after' }];
    after = [...place.tablePath, 'rows', { _key: value._key }];
    const carets = cells.map(({ _key }, column) => ({
      cell: [...place.tablePath, 'rows', { _key: value._key }, 'cells', { _key }],
      text: texts[column] ?? newText(newKey),
    }));
    return { events, carets };
  });
}
