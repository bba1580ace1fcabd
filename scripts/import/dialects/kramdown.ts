import { toneOf } from '../convert/callouts.ts';
import { readAttributes } from './attributes.ts';
import { codeLines } from './code.ts';
import { tagOf } from './tags.ts';
import { escaped } from './write.ts';

const MARK = /^\s*\{:\s*([^}]*)\}\s*$/;
const DEFINITION = /^: {1,4}(\S.*)$/;

/** Marks of whole blocks, `{: .note #id }`, and lists of terms, as HTML around the blocks. */
export function marksOfBlocks(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const mark = isCode[at] ? undefined : MARK.exec(line)?.[1];
    if (mark !== undefined) at = applyMark(mark, lines, at, result);
    else if (!isCode[at] && isTerm(lines, at)) at = putTerms(lines, at, result);
    else result.push(line);
  }
  return result;
}

/** Puts a mark around the block below it, or above it where none follows. @returns the last line used. */
function applyMark(mark: string, lines: readonly string[], at: number, result: string[]): number {
  const { classes, words } = readAttributes(mark);
  const id = words.find((word) => word.startsWith('#'))?.slice(1);
  if (id !== undefined) result.push('', `<a id="${escaped(id)}"></a>`, '');
  const kind = classes.map((name) => name.replace(/-title$/, '')).find((name) => toneOf(name));
  if (kind === undefined) return at;
  const isTitled = classes.includes(`${kind}-title`);
  const isTagBelow = blockBelow(lines, at).some((line) => tagOf(line) !== undefined);
  // A tag brings a look of its own.
  if (isTagBelow) return at;
  const next = lines[at + 1] ?? '';
  if (next.trim() !== '') {
    const below = blockBelow(lines, at);
    const block = below.map((line) => line.replace(/^\s*>\s?/, ''));
    result.push(...callout(kind, block, isTitled));
    return at + below.length;
  }
  const from = result.findLastIndex((line) => line.trim() === '') + 1;
  const block = result.splice(from).map((line) => line.replace(/^\s*>\s?/, ''));
  result.push(...callout(kind, block, isTitled));
  return at;
}

function blockBelow(lines: readonly string[], at: number): string[] {
  const end = lines.findIndex((line, index) => index > at && line.trim() === '');
  return lines.slice(at + 1, end === -1 ? lines.length : end);
}

/** @param isTitled whether its first line is its title. */
function callout(kind: string, block: readonly string[], isTitled: boolean): string[] {
  const [first = '', ...rest] = block;
  const title = isTitled ? ` data-title="${escaped(first)}"` : '';
  const open = `<div data-callout="${kind}"${title}>`;
  return ['', open, '', ...(isTitled ? rest : block), '', '</div>', ''];
}

/** A line of words below which `: ` says what they mean. */
function isTerm(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (line.trim() === '' || /^[\s>#|:-]/.test(line)) return false;
  const next = lines[at + 1] ?? '';
  const below = next.trim() === '' ? (lines[at + 2] ?? '') : next;
  const isAlone = (lines[at - 1] ?? '').trim() === '' || DEFINITION.test(lines[at - 1] ?? '');
  return isAlone && DEFINITION.test(below);
}

function putTerms(lines: readonly string[], from: number, result: string[]): number {
  result.push('', '<dl><dt>', '', lines[from] ?? '', '', '</dt>', '');
  let at = from + 1;
  while ((lines[at] ?? '').trim() === '') at += 1;
  for (let words = DEFINITION.exec(lines[at] ?? '')?.[1]; words !== undefined; ) {
    const length = lengthOfMeaning(lines, at);
    const more = lines.slice(at + 1, at + length).map((line) => line.replace(/^ {1,4}/, ''));
    result.push('<dd>', '', words, ...more, '', '</dd>', '');
    at += length;
    words = DEFINITION.exec(lines[at] ?? '')?.[1];
  }
  result.push('</dl>', '');
  return at - 1;
}

/** The first line of a meaning, and those that are indented below it. */
function lengthOfMeaning(lines: readonly string[], from: number): number {
  let length = 1;
  for (let at = from + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') continue;
    if (!/^ {2,}\S/.test(line)) break;
    length = at - from + 1;
  }
  return length;
}
