import { codeLines, outsideCode } from './code.ts';

/** Lines of a poem or an address, which begin with `| ` and are no table. */
const LINE = /^\| ?(.*[^|\s]|)\s*$/;
const RAW = /^(\s*)(`{3,}|~{3,})\s*\{=(\w+)\}\s*$/;
const EXAMPLE = /^(\s*)\(@([\w-]*)\)\s+(.*)$/;
const MARKER = /^(\s*)(?:\(?([a-z]|[ivx]+)\)|([a-z]|[ivx]+)\.|#\.)\s+(\S.*)$/i;

/**
 * Lists with letters, Roman numbers, `#.` and `(@)`, lines with `| ` before them and pieces of HTML
 * between fences, which pandoc has beyond Markdown, as Markdown.
 */
export function pandocLines(lines: readonly string[]): string[] {
  return numbered(examples(lineBlocks(rawHtml(lines))));
}

/** Code that says it is HTML of the page is that; of other formats it stays code. */
function rawHtml(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [, indent = '', fence = '', format] = RAW.exec(lines[at] ?? '') ?? [];
    const end =
      format === undefined
        ? -1
        : lines.findIndex((line, index) => index > at && line.trim() === fence);
    if (end === -1) result.push(lines[at] ?? '');
    else if (format === 'html') {
      result.push('', ...lines.slice(at + 1, end), '');
      at = end;
    } else result.push(`${indent}${fence}${format}`);
  }
  return result;
}

function lineBlocks(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const isPart = (at: number) => !isCode[at] && LINE.test(lines[at] ?? '');
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let end = at;
    while (isPart(end)) end += 1;
    const isAlone = (lines[at - 1] ?? '').trim() === '' && (lines[end] ?? '').trim() === '';
    const isTable = lines
      .slice(at, end)
      .some((line) => /^\|?[\s|:-]+$/.test(line) && line.length > 3);
    if (end - at < 2 || !isAlone || isTable) {
      result.push(...lines.slice(at, Math.max(end, at + 1)));
      at = Math.max(end, at + 1) - 1;
      continue;
    }
    const words = lines
      .slice(at, end)
      .map((line) =>
        (LINE.exec(line)?.[1] ?? '').replace(/^ +/, (gap) => '&nbsp;'.repeat(gap.length)),
      );
    result.push(words.join('<br>'));
    at = end - 1;
  }
  return result;
}

/** Numbered examples, and what refers to them: `(@good)`. */
function examples(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const numbers = new Map<string, number>();
  let count = 0;
  const listed = lines.map((line, at) => {
    const [, indent = '', name = '', words = ''] = isCode[at] ? [] : (EXAMPLE.exec(line) ?? []);
    if (words === '') return line;
    count += 1;
    if (name !== '') numbers.set(name, count);
    return `${indent}${count}. ${words}`;
  });
  if (numbers.size === 0) return listed;
  return listed.map((line, at) =>
    isCode[at]
      ? line
      : outsideCode(line, (text) =>
          text.replace(/\(@([\w-]+)\)/g, (whole, name: string) => {
            const number = numbers.get(name);
            return number === undefined ? whole : `(${number})`;
          }),
        ),
  );
}

/** Items with letters or Roman numbers, where at least two follow one another, are numbered. */
function numbered(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const result = [...lines];
  for (let at = 0; at < lines.length; at += 1) {
    if (isCode[at]) continue;
    const run = runAt(lines, at);
    if (run.length < 2 && !/^\s*#\.\s/.test(lines[at] ?? '')) continue;
    for (const [n, line] of run.entries()) {
      const [, indent = '', , , words = ''] = MARKER.exec(lines[line] ?? '') ?? [];
      result[line] = `${indent}${n + 1}. ${words}`;
    }
    at = run.at(-1) ?? at;
  }
  return result;
}

/** Lines of one list that count on from `a`, `i` or `#`. */
function runAt(lines: readonly string[], from: number): number[] {
  const isAlone = (lines[from - 1] ?? '').trim() === '';
  const first = MARKER.exec(lines[from] ?? '');
  if (first === null || !isAlone) return [];
  const sign = (first[2] ?? first[3] ?? '#').toLowerCase();
  const kind = sign === '#' ? 'auto' : sign === 'i' ? 'roman' : sign === 'a' ? 'letter' : undefined;
  if (kind === undefined) return [];
  const run: number[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const found = MARKER.exec(line);
    const isNext =
      found !== null &&
      found[1] === first[1] &&
      (found[2] ?? found[3] ?? '#').toLowerCase() === signOf(kind, run.length);
    if (isNext) run.push(at);
    else if (line.trim() !== '' && !/^\s{2,}\S/.test(line)) break;
  }
  return run;
}

const ROMAN = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
];

function signOf(kind: 'auto' | 'roman' | 'letter', n: number): string | undefined {
  if (kind === 'auto') return '#';
  return kind === 'roman' ? ROMAN[n] : String.fromCharCode(97 + n);
}
