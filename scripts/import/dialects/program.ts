import { codeLines } from './code.ts';
import { lostLine } from './write.ts';

const IMPORT = /^import\s+(?:[\w*{][^;]*?\s+from\s+)?["'][^"']+["'];?\s*$/;
const EXPORT = /^export\s+(?:const|let|default|function|async|class)\b/;
const CONTENTS = /^\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|\{:\s*toc[^}]*\}|<TOCInline\b[^>]*\/>)\s*$/i;
const CONTENTS_ITEM = /^\s*[-*1.]+\s+(?:TOC|Table of contents)(?:\s*\{:toc\})?\s*$/i;
const MATH = /^\s*\$\$\s*$/;
const MATH_LINE = /^\s*\$\$(.+)\$\$\s*$/;
const BRACKETS = /^\s*\\\[\s*$/;

/** Leaves out code of pages and lists of contents, and keeps formulas as they are written. */
export function withoutProgram(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const next = lines[at + 1] ?? '';
    if (isCode[at]) result.push(line);
    else if (IMPORT.test(line) || (EXPORT.test(line) && isBlank(lines[at - 1] ?? ''))) {
      const length = IMPORT.test(line) ? 1 : untilBlank(lines, at);
      result.push(
        lostLine(
          'script',
          lines
            .slice(at, at + length)
            .join(' ')
            .slice(0, 80),
        ),
        '',
      );
      at += length - 1;
    } else if (CONTENTS.test(line)) result.push(lostLine('list of contents', line.trim()), '');
    else if (CONTENTS_ITEM.test(line) && CONTENTS.test(next)) continue;
    else if (/^\s*\{\/\*/.test(line)) at = endOf(lines, at, /\*\/\}\s*$/);
    else if (MATH.test(line) || BRACKETS.test(line)) {
      const end = endOf(lines, at + 1, MATH.test(line) ? MATH : /^\s*\\\]\s*$/);
      result.push('', ...formula(lines.slice(at + 1, end), line));
      at = end;
    } else {
      const one = MATH_LINE.exec(line)?.[1];
      result.push(
        ...(one === undefined
          ? [line]
          : ['', ...formula([`${indentOf(line)}${one.trim()}`], line)]),
      );
    }
  }
  return result;
}

/** @param first the line that it begins on, where it may be indented as a part of something. */
function formula(lines: readonly string[], first: string): string[] {
  const indent = indentOf(first);
  return [`${indent}\`\`\`latex`, ...lines, `${indent}\`\`\``, ''];
}

function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}

function isBlank(line: string): boolean {
  return line.trim() === '' || IMPORT.test(line) || /^---\s*$/.test(line);
}

function untilBlank(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, at) => at > from && line.trim() === '');
  return (end === -1 ? lines.length : end) - from;
}

/** The line that ends what begins at another one; the last line where nobody ended it. */
function endOf(lines: readonly string[], from: number, end: RegExp): number {
  const found = lines.findIndex((line, at) => at >= from && end.test(line));
  return found === -1 ? lines.length : found;
}
