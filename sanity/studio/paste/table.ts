import type { DeserializerRule } from '@portabletext/html';

/** Wider tables cannot be read on a phone, and the schema refuses them. */
const MAX_COLUMNS = 12;

/**
 * Reads a table as one `table` block with rows of equal length. A table with a single cell is a
 * frame that somebody drew around text, and is read as that text.
 */
export function tableRule(newKey: () => string): DeserializerRule {
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
      return {
        _type: 'table',
        _key: newKey(),
        hasHeaderRow: hasHeaderRow(rows),
        ...(caption ? { caption: wordsOf(caption) } : {}),
        rows: grid.map((cells) => ({
          _type: 'row',
          _key: newKey(),
          cells: Array.from({ length: Math.min(width, MAX_COLUMNS) }, (_, at) => cells[at] ?? ''),
        })),
      };
    },
  };
}

/** The text of every cell where it stands; a cell that spans others is followed by empty ones. */
function spreadOut(rows: readonly HTMLTableRowElement[]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (grid[at]?.[column] !== undefined) column += 1;
      const across = Math.min(Math.max(1, cell.colSpan), MAX_COLUMNS);
      for (let down = at; down < Math.min(rows.length, at + Math.max(1, cell.rowSpan)); down += 1) {
        for (let right = column; right < column + across; right += 1) {
          const cells = grid[down];
          if (cells) cells[right] = down === at && right === column ? wordsOf(cell) : '';
        }
      }
    }
  });
  return grid.map((cells) => Array.from(cells, (text) => text ?? ''));
}

/** Word processors have no header cells: a first row that is bold throughout is one. */
function hasHeaderRow([first]: readonly HTMLTableRowElement[]): boolean {
  const cells = [...(first?.cells ?? [])].filter((cell) => wordsOf(cell) !== '');
  return cells.length > 0 && cells.every((cell) => cell.tagName === 'TH' || isBold(cell));
}

function isBold(cell: Element): boolean {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.nodeValue?.trim() && !isInBold(text.parentElement, cell)) return false;
  }
  return true;
}

function isInBold(element: Element | null, cell: Element): boolean {
  for (let at = element; at !== null; at = at.parentElement) {
    const style = at.getAttribute('style') ?? '';
    if (/font-weight\s*:\s*(?:normal|[1-4]00)/.test(style)) return false;
    if (at.tagName === 'B' || at.tagName === 'STRONG') return true;
    if (/font-weight\s*:\s*(?:bold|[6-9]00)/.test(style)) return true;
    if (at === cell) return false;
  }
  return false;
}

/** The words of a cell; paragraphs and lines in it are kept apart by a space. */
function wordsOf(cell: Element): string {
  const texts: string[] = [];
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue ?? '');
    for (const child of node.childNodes) visit(child);
    if (node instanceof Element && /^(?:P|DIV|LI|BR|TR|H[1-6])$/.test(node.tagName))
      texts.push(' ');
  };
  visit(cell);
  return texts
    .join('')
    .replace(/[\t\n\r ]+/g, ' ')
    .trim();
}
