import type { Element } from 'hast';

const LINE_ONLY = new Set(['strong', 'em', 'code', 'u', 's', 'kbd', 'sub', 'sup', 'a', 'br']);

/** A table that the signs of GitHub can say: one head, one line in each cell, no spans. */
export function isSimpleTable(table: Element): boolean {
  const parts = table.children.filter((child) => child.type === 'element');
  const [head, ...rest] = parts;
  if (head?.tagName !== 'thead' || rest.some(({ tagName }) => tagName !== 'tbody')) return false;
  if (!isLine(head) && head.children.length !== 1) return false;
  const cells = parts.flatMap((part) =>
    part.children.flatMap((row) => (row.type === 'element' ? row.children : [])),
  );
  const heads = head.children.flatMap((row) => (row.type === 'element' ? row.children : []));
  if (heads.every((cell) => cell.type === 'element' && cell.children.length === 0)) return false;
  return cells.every((cell) => {
    if (cell.type !== 'element') return false;
    const isHeadColumn = cell.tagName === 'th' && !heads.includes(cell);
    const hasSpan = cell.properties.colSpan !== undefined || cell.properties.rowSpan !== undefined;
    return !isHeadColumn && !hasSpan && isLine(cell);
  });
}

function isLine(node: Element): boolean {
  return node.children.every(
    (child) =>
      child.type === 'text' ||
      (child.type === 'element' && LINE_ONLY.has(child.tagName) && isLine(child)),
  );
}
