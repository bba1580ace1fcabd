import { joinMarkdown, titleMarkdown } from '../markdown.ts';
import { plainMarkdown } from '../markdown-text.ts';
import type { Table } from './read.ts';

/** A table in the notation of GitHub, which needs a header row, if an empty one. */
export function tableMarkdown({ caption, header, rows }: Table): string {
  const width = header?.cells.length ?? rows[0]?.cells.length ?? 0;
  if (width === 0) return titleMarkdown(caption);
  const head = header?.cells ?? Array.from({ length: width }, () => '');
  const rule = `|${' --- |'.repeat(width)}`;
  const table = [line(head), rule, ...rows.map(({ cells }) => line(cells))].join('\n');
  return joinMarkdown([titleMarkdown(caption), table]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => plainMarkdown(cell, 'cell')).join(' | ')} |`;
}
