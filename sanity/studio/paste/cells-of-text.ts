import type { NewKey, PastedBlock } from './pasted-block.ts';
import { tableBlock } from './table.ts';
import { oneParagraph } from './table-cell.ts';

/**
 * The cells of a spreadsheet as plain text: one row a line, cells apart by tabs, and what holds a
 * tab or a line break in quotation marks. Undefined for a text that has no tabs.
 */
export function cellsOfText(text: string): string[][] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!lines.includes('\t')) return undefined;
  const rows: string[][] = [[]];
  // A cell with what ends it: in quotation marks, where two of them mean one, or up to a tab.
  for (const [, quoted, plain = '', end] of lines.matchAll(
    /(?:"((?:[^"]|"")*)"(?=\t|\n|$)|([^\t\n]*))(\t|\n|$)/g,
  )) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows;
}

/** Cells of plain text as a table with rows of equal length. */
export function tableOfCells(rows: readonly (readonly string[])[], newKey: NewKey): PastedBlock {
  const width = Math.max(...rows.map((cells) => cells.length));
  return tableBlock(
    rows.map((cells) =>
      Array.from({ length: width }, (_, at) => ({
        content: [oneParagraph([plainBlock(cells[at] ?? '')], newKey)],
      })),
    ),
    newKey,
  );

  function plainBlock(text: string): PastedBlock {
    const children = [{ _type: 'span', _key: newKey(), text, marks: [] }];
    return { _type: 'block', _key: newKey(), children };
  }
}
