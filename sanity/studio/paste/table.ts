import type { DeserializerRule } from '@portabletext/html';
import { MAX_COLUMNS } from '#sanity/blocks/rich-table/limits.ts';
import { isBold, isStyledBold } from './bold.ts';
import { fitBlocks } from './fit-blocks.ts';
import type { NewKey, PastedBlock } from './pasted-block.ts';
import { cellContent, oneParagraph } from './table-cell.ts';

/**
 * Reads a table as one `richTable` block with rows of equal length. A table with a single cell is a
 * frame that somebody drew around text, and is read as that text.
 * @param readHtml reads what stands in a cell.
 */
export function tableRule(
  newKey: NewKey,
  readHtml: (html: string) => readonly PastedBlock[],
): DeserializerRule {
  const readCell = (cell: Element, isHeader: boolean) => {
    const html = isStyledBold(cell) ? `<strong>${cell.innerHTML}</strong>` : cell.innerHTML;
    return cellContent(fitBlocks(readHtml(html)), newKey, isHeader);
  };
  return {
    deserialize(node, next) {
      if (!(node instanceof Element) || node.tagName !== 'TABLE') return undefined;
      const rows = [...node.querySelectorAll('tr')].filter((row) => row.closest('table') === node);
      const grid = spreadOut(rows);
      const width = Math.max(0, ...grid.map((cells) => cells.length));
      if (width === 0) return [];
      if (grid.length === 1 && width === 1) {
        const cell = rows[0]?.cells[0];
        return cell ? next(cell.childNodes) : [];
      }
      const caption = node.querySelector('caption');
      const headerRows = hasHeaderRow(rows) ? 1 : 0;
      const table = grid.map((cells, row) =>
        Array.from({ length: Math.min(width, MAX_COLUMNS) }, (_, at) => {
          const cell = cells[at];
          if (!cell) return { content: [oneParagraph([], newKey)] };
          return { content: readCell(cell, row < headerRows), ...spansOf(cell) };
        }),
      );
      return {
        ...tableBlock(table, newKey),
        headerRows,
        headerColumns: hasHeaderColumn(rows.slice(headerRows)) ? 1 : 0,
        ...(caption ? { caption: caption.textContent.replace(/\s+/g, ' ').trim() } : {}),
      };
    },
  };
}

/** The spans of a cell, where it has any; the cells that it covers stay in the rows. */
function spansOf(cell: Element): object {
  if (!(cell instanceof HTMLTableCellElement)) return {};
  const { colSpan, rowSpan } = cell;
  return { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) };
}

type NewCell = { content: readonly PastedBlock[] };

/** A table of cells, without headers. */
export function tableBlock(
  rows: readonly (readonly NewCell[])[],
  newKey: NewKey,
): PastedBlock & { rows: unknown[] } {
  return {
    _type: 'richTable',
    _key: newKey(),
    headerRows: 0,
    headerColumns: 0,
    rows: rows.map((cells) => ({
      _type: 'richTableRow',
      _key: newKey(),
      cells: cells.map((cell) => ({ _type: 'richTableCell', _key: newKey(), ...cell })),
    })),
  };
}

/** Every cell where it stands; a cell that spans others is followed by empty ones. */
function spreadOut(rows: readonly HTMLTableRowElement[]): (Element | null)[][] {
  const grid: (Element | null)[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const across = Math.min(Math.max(1, cell.colSpan), MAX_COLUMNS);
      for (let down = at; down < Math.min(rows.length, at + Math.max(1, cell.rowSpan)); down += 1) {
        for (let right = column; right < column + across; right += 1) {
          const cells = grid[down];
          if (cells) cells[right] = down === at && right === column ? cell : null;
        }
      }
    }
  });
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? null));
}

/** Word processors have no header cells: a first row that is bold throughout is one. */
function hasHeaderRow([first]: readonly HTMLTableRowElement[]): boolean {
  const cells = [...(first?.cells ?? [])].filter(hasWords);
  return cells.length > 0 && cells.every((cell) => cell.tagName === 'TH' || isBold(cell));
}

/** The first cells of the rows below the header, when they are marked as headers. */
function hasHeaderColumn(rows: readonly HTMLTableRowElement[]): boolean {
  const firsts = rows.flatMap(({ cells: [first] }) => first ?? []).filter(hasWords);
  return firsts.length > 0 && firsts.every(({ tagName }) => tagName === 'TH');
}

function hasWords(cell: Element): boolean {
  return /\S/.test(cell.textContent);
}
