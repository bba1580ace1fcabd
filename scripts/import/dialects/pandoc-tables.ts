import { codeLines } from './code.ts';
import { escaped } from './write.ts';

const GRID_LINE = /^\s*\+(?:[-=:]+\+)+\s*$/;
const RULER = /^ {0,3}-{2,}(?: +-{2,})+\s*$/;
const LONG = /^ {0,3}-{5,}\s*$/;
const CAPTION = /^(?:Table)?:\s+(\S.*)$/i;

/** Tables that pandoc writes with lines of `+---+` or rulers of `---  ---`, as tables of HTML. */
export function pandocTables(
  lines: readonly string[],
  inner: (cell: readonly string[]) => string[],
): string[] {
  const isCode = codeLines(lines);
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = isCode[at] ? undefined : (gridAt(lines, at) ?? rulersAt(lines, at));
    if (found === undefined) {
      // The caption of a table that Markdown knows.
      const before = lines.slice(0, at).findLast((one) => one.trim() !== '');
      const caption = /^\|.*\|\s*$/.test(before ?? '') ? CAPTION.exec(line)?.[1] : undefined;
      result.push(caption === undefined ? line : `\n${caption.replace(/\s*\{[^}]*\}\s*$/, '')}`);
      continue;
    }
    const { rows, header, length } = found;
    at += length - 1;
    const caption = captionBelow(lines, at);
    if (caption !== undefined) at = caption.at;
    result.push(...tableLines(rows, header, caption?.text, inner));
  }
  return result;
}

type Found = { rows: string[][][]; header: number; length: number };

/** A table of `+---+---+`; one whose cells span several columns stays as it is written. */
function gridAt(lines: readonly string[], from: number): Found | undefined {
  const first = lines[from] ?? '';
  if (!GRID_LINE.test(first)) return undefined;
  const end = lines.findIndex((line, at) => at > from && !/^\s*[+|]/.test(line));
  const body = lines.slice(from, end === -1 ? lines.length : end);
  const indent = first.search(/\+/);
  const edges = [...first.matchAll(/\+/g)].map(({ index }) => index);
  const rows: string[][][] = [];
  let header = 0;
  let cells = edges.slice(1).map((): string[] => []);
  for (const line of body.slice(1)) {
    if (GRID_LINE.test(line)) {
      rows.push(cells);
      cells = edges.slice(1).map(() => []);
      if (line.includes('=')) header = rows.length;
      continue;
    }
    if (!edges.every((edge) => /[|+]/.test(line.charAt(edge)))) return undefined;
    for (const [at, cell] of cells.entries())
      cell.push(
        line
          .slice((edges[at] ?? indent) + 1, edges[at + 1])
          .replace(/^ /, '')
          .trimEnd(),
      );
  }
  return rows.length === 0 ? undefined : { rows, header, length: body.length };
}

/** Columns below rulers: a line for each row, or blank lines between rows of several lines. */
function rulersAt(lines: readonly string[], from: number): Found | undefined {
  const first = lines[from] ?? '';
  const isFramed = LONG.test(first);
  const isBare = RULER.test(first);
  const ruler = isFramed
    ? lines.findIndex((line, at) => at > from && at < from + 8 && RULER.test(line))
    : isBare
      ? from
      : RULER.test(lines[from + 1] ?? '') && first.trim() !== ''
        ? from + 1
        : -1;
  const isBefore = (lines[from - 1] ?? '').trim() === '';
  if (ruler === -1 || !isBefore) return undefined;
  const columns = columnsOf(lines[ruler] ?? '');
  const isEnd = (line: string) => (isFramed ? LONG.test(line) : line.trim() === '');
  const close = lines.findIndex(
    (line, at) =>
      at > ruler && (isBare || isFramed ? RULER.test(line) || LONG.test(line) : isEnd(line)),
  );
  if (close === -1 && (isFramed || isBare)) return undefined;
  const end = close === -1 ? lines.length : close;
  const head = lines.slice(isFramed ? from + 1 : from, ruler);
  const body = lines.slice(ruler + 1, end);
  if (body.every((line) => line.trim() === '')) return undefined;
  // A word that crosses the gap between two columns is in no table.
  const gaps = gapsOf(lines[ruler] ?? '');
  const crosses = (line: string) => gaps.some(([from, to]) => line.slice(from, to).trim() !== '');
  if ([...head, ...body].some(crosses)) return undefined;
  const rows = isFramed
    ? groups(body)
    : body.filter((line) => line.trim() !== '').map((one) => [one]);
  const all = head.length === 0 ? rows : [head, ...rows];
  const length = end - from + (isBare || isFramed ? 1 : 0);
  return {
    rows: all.map((row) =>
      columns.map(([start, stop]) => row.map((line) => line.slice(start, stop).trim())),
    ),
    header: head.length === 0 ? 0 : 1,
    length,
  };
}

/** Where each column begins, and where the next one does. */
function columnsOf(ruler: string): [number, number | undefined][] {
  const starts = [...ruler.matchAll(/-+/g)].map(({ index }) => index);
  return starts.map((start, at) => [at === 0 ? 0 : start, starts[at + 1]]);
}

/** Where rulers leave a gap. */
function gapsOf(ruler: string): [number, number][] {
  return [...ruler.matchAll(/(?<=-) +(?=-)/g)].map(({ index, 0: gap }) => [
    index,
    index + gap.length,
  ]);
}

function groups(lines: readonly string[]): string[][] {
  const rows: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') rows.push([]);
    else rows.at(-1)?.push(line);
  }
  return rows.filter((row) => row.length > 0);
}

/** The caption of a table, below it. */
function captionBelow(
  lines: readonly string[],
  end: number,
): { text: string; at: number } | undefined {
  const at = (lines[end + 1] ?? '').trim() === '' ? end + 2 : end + 1;
  const text = CAPTION.exec(lines[at] ?? '')?.[1];
  return text === undefined ? undefined : { text: text.replace(/\s*\{[^}]*\}\s*$/, ''), at };
}

function tableLines(
  rows: readonly string[][][],
  header: number,
  caption: string | undefined,
  inner: (cell: readonly string[]) => string[],
): string[] {
  const row = (cells: readonly string[][], tag: string) => [
    '<tr>',
    ...cells.flatMap((cell) => [`<${tag}>`, '', ...inner(cell), '', `</${tag}>`]),
    '</tr>',
  ];
  return [
    '',
    '<table>',
    ...(caption === undefined ? [] : [`<caption>${escaped(caption)}</caption>`]),
    ...(header === 0
      ? []
      : ['<thead>', ...rows.slice(0, header).flatMap((cells) => row(cells, 'th')), '</thead>']),
    '<tbody>',
    ...rows.slice(header).flatMap((cells) => row(cells, 'td')),
    '</tbody>',
    '</table>',
    '',
  ];
}
