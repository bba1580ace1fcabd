/** True, or which row has another number of cells than the first, as after edits at the same time. */
export function checkRows(rows: readonly unknown[] | undefined): true | string {
  const [first, ...others] = rows ?? [];
  if (first === undefined) return true;
  const width = widthOf(first);
  const wrong = others.findIndex((row) => widthOf(row) !== width);
  if (wrong === -1) return true;
  const found = widthOf(others[wrong]);
  return `Row ${wrong + 2} has ${cells(found)}, the first row has ${cells(width)}. In the table’s menu, choose “Make all rows equally long”.`;
}

function cells(count: number): string {
  return count === 1 ? '1 cell' : `${count} cells`;
}

function widthOf(row: unknown): number {
  if (typeof row !== 'object' || row === null || !('cells' in row)) return 0;
  return Array.isArray(row.cells) ? row.cells.length : 0;
}
