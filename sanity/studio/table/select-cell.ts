import type { EditorSelection, Path } from '@portabletext/editor';
import type { TableEvent } from './events.ts';
import { cellPath, type Place } from './grid.ts';

type Point = { path: Path; offset: number };

/**
 * Selects the whole text of the cell with the caret. Null when it is selected already, or when there
 * is none: then the same keys select the whole text of the article, as they do outside of a table.
 */
export function planSelectCell(place: Place, selection: EditorSelection): TableEvent[] | null {
  const cell = place.rows[place.row]?.cells[place.column];
  const block = cell?.content[0];
  if (cell === undefined || block === undefined || cell.isEmpty || selection === null) return null;
  const children: unknown = Reflect.get(block, 'children');
  if (!Array.isArray(children) || children.length === 0) return null;
  const inBlock = [...cellPath(place, place.row, place.column), 'content', { _key: block._key }];
  const pointAt = (child: { _key: string; text?: unknown }, isEnd: boolean): Point => ({
    path: [...inBlock, 'children', { _key: child._key }],
    offset: isEnd && typeof child.text === 'string' ? child.text.length : 0,
  });
  const [anchor, focus] = [pointAt(children[0], false), pointAt(children.at(-1), true)];
  const ends = [selection.anchor, selection.focus];
  const isSelected = [anchor, focus].every((one) => ends.some((other) => isSamePoint(one, other)));
  return isSelected ? null : [{ type: 'select', at: { anchor, focus } }];
}

function isSamePoint(one: Point, other: Point): boolean {
  return one.offset === other.offset && JSON.stringify(one.path) === JSON.stringify(other.path);
}
