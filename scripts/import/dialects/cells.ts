import { codeLines } from './code.ts';

const DELIMITERS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const PIPE = /(?<!\\)\|/;

/**
 * Rows of tables with more cells than columns: `|` in code is a letter of the code, as most generators
 * read it, and what is still too much stands in the last cell, since GitHub leaves it out.
 */
export function fittingCells(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  let columns = 0;
  return lines.map((line, at) => {
    if (isCode[at] || !PIPE.test(line)) {
      columns = 0;
      return line;
    }
    if (DELIMITERS.test(line) && PIPE.test(lines[at - 1] ?? '')) {
      columns = cellsOf(line).length;
      return line;
    }
    if (columns === 0 || cellsOf(line).length <= columns) return line;
    const escaped = line.replace(/(`+)(?!`).*?(?<!`)\1(?!`)/g, (code) =>
      code.replace(/(?<!\\)\|/g, '\\|'),
    );
    const cells = cellsOf(escaped);
    if (cells.length <= columns) return escaped;
    const last = cells.slice(columns - 1).join(' \\| ');
    return `| ${[...cells.slice(0, columns - 1), last].join(' | ')} |`;
  });
}

function cellsOf(line: string): string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return bare.split(/(?<!\\)\|/).map((cell) => cell.trim());
}
