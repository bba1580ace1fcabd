import { inCellMarkdown } from '../in-cell/markdown.ts';
import { type Addresses, joinMarkdown, titleMarkdown } from '../markdown.ts';
import { settled } from '../markdown-text.ts';
import { spansMarkdown } from '../text/span-markdown.ts';
import type { TextBlock } from '../text/types.ts';
import type { RichTable, TableCell, TableRow } from './read.ts';

/**
 * A table in the notation of GitHub, which needs a header row, if an empty one. Cells that hold
 * more than lines, or reach over others, are written as HTML with Markdown in it.
 */
export function richTableMarkdown(table: RichTable, addresses: Addresses): string {
  const rows = table.header === null ? table.rows : [table.header, ...table.rows];
  const isPlain = rows.every(({ cells }) => cells.every(hasOnlyLines));
  const written = isPlain ? gridMarkdown(table, addresses) : htmlMarkdown(table, addresses);
  return joinMarkdown([titleMarkdown(table.caption), written]);
}

function hasOnlyLines({ content, colSpan, rowSpan }: TableCell): boolean {
  return colSpan === 1 && rowSpan === 1 && content.every(isLine);
}

function isLine(block: TableCell['content'][number]): block is TextBlock {
  return block._type === 'block' && block.listItem === undefined && block.style === 'normal';
}

function gridMarkdown({ header, rows }: RichTable, addresses: Addresses): string {
  const line = (cells: readonly TableCell[]) =>
    `| ${cells.map((cell) => lineMarkdown(cell, addresses)).join(' | ')} |`;
  const width = header?.cells.length ?? rows[0]?.cells.length ?? 0;
  if (width === 0) return '';
  const head = header === null ? `|${'  |'.repeat(width)}` : line(header.cells);
  const rule = `|${' --- |'.repeat(width)}`;
  return [head, rule, ...rows.map(({ cells }) => line(cells))].join('\n');
}

function lineMarkdown({ content }: TableCell, addresses: Addresses): string {
  return content
    .filter(isLine)
    .map(({ children, markDefs }) =>
      settled(spansMarkdown(children, markDefs, addresses, 'cell'), 'cell'),
    )
    .join('<br>');
}

/** Markdown is read again after an empty line within HTML. */
function htmlMarkdown(table: RichTable, addresses: Addresses): string {
  const write = ({ cells }: TableRow, isHeader: boolean) => {
    const written = cells.flatMap((cell, column) => {
      if (cell.isCovered) return [];
      const tag = isHeader || (column === 0 && table.hasHeaderColumn) ? 'th' : 'td';
      const text = inCellMarkdown(cell.content, addresses);
      const inner = text === '' ? '' : `\n\n${text}\n\n`;
      return [`<${tag}${spans(cell)}>${inner}</${tag}>`];
    });
    return ['<tr>', ...written, '</tr>'].join('\n');
  };
  const head = table.header === null ? [] : [write(table.header, true)];
  return ['<table>', ...head, ...table.rows.map((row) => write(row, false)), '</table>'].join('\n');
}

function spans({ colSpan, rowSpan }: TableCell): string {
  const columns = colSpan > 1 ? ` colspan="${colSpan}"` : '';
  return rowSpan > 1 ? `${columns} rowspan="${rowSpan}"` : columns;
}
