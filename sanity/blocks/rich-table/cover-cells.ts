type Cell = { content: readonly unknown[]; colSpan: number; rowSpan: number; isCovered: boolean };

/**
 * Marks the cells that others reach over, in rows of one length. A cell that says something is
 * never covered: what would reach over it ends before. Nothing reaches out of the header.
 * Changes the cells in place.
 */
export function coverCells(rows: readonly (readonly Cell[])[], headerRows: number): void {
  rows.forEach((cells, row) => {
    const end = row < headerRows ? headerRows : rows.length;
    cells.forEach((cell, column) => {
      if (cell.isCovered) {
        cell.colSpan = 1;
        cell.rowSpan = 1;
        return;
      }
      cell.colSpan = freeCells(cells.slice(column + 1, column + cell.colSpan)) + 1;
      const below = rows.slice(row + 1, Math.min(end, row + cell.rowSpan));
      const blocked = below.findIndex(
        (others) => !isFree(others.slice(column, column + cell.colSpan)),
      );
      cell.rowSpan = (blocked === -1 ? below.length : blocked) + 1;
      for (const others of [cells, ...below.slice(0, cell.rowSpan - 1)]) {
        for (const one of others.slice(column, column + cell.colSpan)) {
          if (one !== cell) one.isCovered = true;
        }
      }
    });
  });
}

/** How many cells from the first on may be covered. */
function freeCells(cells: readonly Cell[]): number {
  const blocked = cells.findIndex((cell) => !isFree([cell]));
  return blocked === -1 ? cells.length : blocked;
}

function isFree(cells: readonly Cell[]): boolean {
  return cells.every(({ content, isCovered }) => content.length === 0 && !isCovered);
}
