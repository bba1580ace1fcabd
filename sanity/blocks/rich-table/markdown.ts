import { type Addresses, joinMarkdown, titleMarkdown } from '../markdown.ts';
import { settled } from '../markdown-text.ts';
import { spansMarkdown } from '../text/span-markdown.ts';
import type { RichTable, TableCell } from './read.ts';

/** A table in the notation of GitHub, which needs a header row, if an empty one. */
export function richTableMarkdown(
  { caption, header, rows }: RichTable,
  addresses: Addresses,
): string {
  const line = (cells: readonly TableCell[]) =>
    `| ${cells.map((cell) => cellMarkdown(cell, addresses)).join(' | ')} |`;
  const width = header?.cells.length ?? rows[0]?.cells.length ?? 0;
  if (width === 0) return titleMarkdown(caption);
  const head = header?.cells ?? Array.from({ length: width }, () => []);
  const rule = `|${' --- |'.repeat(width)}`;
  const table = [line(head), rule, ...rows.map(({ cells }) => line(cells))].join('\n');
  return joinMarkdown([titleMarkdown(caption), table]);
}

function cellMarkdown(cell: TableCell, addresses: Addresses): string {
  return cell
    .map(({ children, markDefs }) =>
      settled(spansMarkdown(children, markDefs, addresses, 'cell'), 'cell'),
    )
    .join('<br>');
}
