import type { Path, PortableTextObject } from '@portabletext/editor';
import { MAX_ROW_SPAN } from '#sanity/blocks/rich-table/limits.ts';
import type { NewKey } from '../paste/pasted-block.ts';
import type { TableEvent } from './events.ts';
import { cellPath, type GridCell, type Place, reachOf } from './grid.ts';
import { newText } from './new-nodes.ts';

/** Joins the cell with the caret with the one after it, or below it, whose words it takes. */
export function mergeCells(place: Place, newKey: NewKey, to: 'on' | 'down'): TableEvent[] {
  const reach = reachOf(place);
  const owner = ownerOf(place);
  const own = reach[owner.row]?.[owner.column];
  if (own === undefined) return [];
  const isOn = to === 'on';
  const row = isOn ? owner.row : owner.row + own.rowSpan;
  const column = isOn ? owner.column + own.colSpan : owner.column;
  const next = reach[row]?.[column];
  const isAsLarge = isOn ? next?.rowSpan === own.rowSpan : next?.colSpan === own.colSpan;
  const leavesHead = !isOn && owner.row < (place.heads ?? 0);
  if (next === undefined || next.isCovered || !isAsLarge || leavesHead) return [];
  const span = isOn ? own.colSpan + next.colSpan : own.rowSpan + next.rowSpan;
  if (!isOn && span > MAX_ROW_SPAN) return [];
  const path = cellPath(place, owner.row, owner.column);
  return [
    ...moveWords(place, owner, { row, column }, newKey),
    { type: 'set', at: [...path, isOn ? 'colSpan' : 'rowSpan'], value: span },
  ];
}

/** Gives the cells back that the one with the caret reaches over; its words stay in it. */
export function splitCell(place: Place): TableEvent[] {
  const { row, column } = ownerOf(place);
  const cell = place.rows[row]?.cells[column];
  return cell === undefined ? [] : unsetSpans(cell, cellPath(place, row, column));
}

/** The cell that reaches over the one with the caret, or this one itself. */
function ownerOf(place: Place): { row: number; column: number } {
  const reach = reachOf(place);
  for (const [row, cells] of reach.entries()) {
    for (const [column, { colSpan, rowSpan, isCovered }] of cells.entries()) {
      const isOver =
        place.row >= row &&
        place.row < row + rowSpan &&
        place.column >= column &&
        place.column < column + colSpan;
      if (!isCovered && isOver) return { row, column };
    }
  }
  return place;
}

type Spot = { row: number; column: number };

/** Puts the blocks of a cell behind those of another one, and leaves it empty. */
function moveWords(place: Place, to: Spot, from: Spot, newKey: NewKey): TableEvent[] {
  const target = place.rows[to.row]?.cells[to.column];
  const source = place.rows[from.row]?.cells[from.column];
  if (target === undefined || source === undefined) return [];
  const fromPath = cellPath(place, from.row, from.column);
  const spans = unsetSpans(source, fromPath);
  const [last] = target.content.toReversed();
  if (source.isEmpty || last === undefined) return spans;
  const toPath = cellPath(place, to.row, to.column);
  const blockIn = (path: Path, _key: string): Path => [...path, 'content', { _key }];
  // Blocks keep what they are; a key may stand in the other cell as well.
  const moved = source.content.filter(isTyped).map((block) => ({ ...block, _key: newKey() }));
  const inserted = moved.toReversed().map(
    (value): TableEvent => ({
      type: 'insert',
      at: blockIn(toPath, last._key),
      value,
      position: 'after',
    }),
  );
  const [first] = source.content;
  const emptied: TableEvent[] =
    first === undefined
      ? []
      : [
          {
            type: 'insert',
            at: blockIn(fromPath, first._key),
            value: newText(newKey),
            position: 'before',
          },
          ...source.content.map(
            ({ _key }): TableEvent => ({
              type: 'unset',
              at: blockIn(fromPath, _key),
            }),
          ),
        ];
  const replaced: TableEvent[] = target.isEmpty
    ? target.content.map(({ _key }): TableEvent => ({ type: 'unset', at: blockIn(toPath, _key) }))
    : [];
  return [...inserted, ...replaced, ...emptied, ...spans];
}

function unsetSpans(cell: GridCell, path: Path): TableEvent[] {
  return (['colSpan', 'rowSpan'] as const)
    .filter((name) => cell[name] > 1)
    .map((name) => ({ type: 'unset', at: [...path, name] }));
}

function isTyped(block: { _key: string }): block is PortableTextObject {
  return '_type' in block && typeof block._type === 'string';
}
