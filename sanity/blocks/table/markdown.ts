import { escaped } from '../markdown.ts';
import type { Table } from './read.ts';

/** A table in the notation of GitHub, which needs a header row, if an empty one. */
export function tableMarkdown({ caption, header, rows }: Table): string {
  const width = header?.cells.length ?? rows[0]?.cells.length ?? 0;
  if (width === 0) return '';
  const head = header?.cells ?? Array.from({ length: width }, () => '');
  const rule = `|${' --- |'.repeat(width)}`;
  const table = [line(head), rule, ...rows.map(({ cells }) => line(cells))].join('\n');
  return [caption && `**${escaped(caption)}**`, table].filter(Boolean).join('\n\n');
}

function line(cells: readonly string[]): string {
  const written = cells.map((cell) =>
    escaped(cell)
      .replaceAll('|', '\\|')
      .replace(/\s*\n\s*/g, ' '),
  );
  return `| ${written.join(' | ')} |`;
}
