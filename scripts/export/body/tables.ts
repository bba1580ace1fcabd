import type { Element, ElementContent } from 'hast';
import type { Writing } from './context.ts';
import { number, objects, type Stored, words } from './fields.ts';
import { lineNodes } from './line.ts';
import { isListed } from './lists.ts';
import { element, text } from './nodes.ts';

type DrawAll = (blocks: readonly Stored[], writing: Writing) => ElementContent[];

/** A table with its heads, captions and spans. @param draw what makes elements of the blocks of a cell. */
export function tableNodes(block: Stored, writing: Writing, draw: DrawAll): ElementContent[] {
  const heads = (number(block.headerRows) ?? 0) > 0 ? 1 : 0;
  const columns = number(block.headerColumns) ?? 0;
  const covered = new Set<string>();
  const rows = objects(block.rows).map((row, y) => {
    const cells = objects(row.cells).flatMap((cell, x) => {
      if (covered.has(`${x} ${y}`)) return [];
      const colSpan = number(cell.colSpan) ?? 1;
      const rowSpan = number(cell.rowSpan) ?? 1;
      for (let dy = 0; dy < rowSpan; dy += 1) {
        for (let dx = 0; dx < colSpan; dx += 1) if (dx + dy > 0) covered.add(`${x + dx} ${y + dy}`);
      }
      const isHead = y < heads || x < columns;
      const spans = { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
      return [element(isHead ? 'th' : 'td', spans, cellNodes(cell, writing, draw))];
    });
    return element('tr', {}, cells);
  });
  const caption = words(block.caption);
  const parts: Element[] = [
    ...(caption === undefined ? [] : [element('caption', {}, [text(caption)])]),
    ...(heads > 0 ? [element('thead', {}, rows.slice(0, heads))] : []),
    ...(rows.length > heads ? [element('tbody', {}, rows.slice(heads))] : []),
  ];
  return [element('table', {}, parts)];
}

/** One paragraph of a cell needs no element of its own. */
function cellNodes(cell: Stored, writing: Writing, draw: DrawAll): ElementContent[] {
  const blocks = objects(cell.content);
  const [only] = blocks;
  const isLine =
    blocks.length === 1 && only?._type === 'block' && !isListed(only) && only.style === 'normal';
  return isLine && only !== undefined ? lineNodes(only, writing) : draw(blocks, writing);
}
