import { fittingCells } from './cells.ts';
import { closedElements } from './closed.ts';
import { asFences, codeLines, outsideCode } from './code.ts';
import { withHeadingLinks } from './heading-links.ts';
import { htmlBlocks } from './html-blocks.ts';
import { indentedBlock } from './indented.ts';
import { plainInline } from './inline.ts';
import { marksOfBlocks } from './kramdown.ts';
import { pandocLines } from './pandoc-lines.ts';
import { pandocTables } from './pandoc-tables.ts';
import { withoutProgram } from './program.ts';
import { onOwnLines, type Tag, tagOf } from './tags.ts';
import { blockLines, singleLines } from './write.ts';

/**
 * What site generators write beyond Markdown, as Markdown with HTML: components of MDX, tags of GitBook,
 * Jekyll and Hugo, directives of Docusaurus and VitePress, notes and tabs of MkDocs, Kramdown's marks.
 */
export function plainMarkdown(text: string): string {
  const program = withoutProgram(text.replace(/\r\n?/g, '\n').split('\n'));
  const lines = pandocTables(
    fittingCells(pandocLines(htmlBlocks(closedElements(program)))),
    (cell) => [...cell],
  );
  const whole = inlineFootnotes(blocksOf(marksOfBlocks(onOwnLines(lines))));
  return withHeadingLinks(whole).join('\n');
}

function blocksOf(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const tags = lines.map((line, at) => (isCode[at] ? undefined : tagOf(line)));
  const ends = new Set(tags.flatMap((tag) => (tag?.kind === 'close' ? keyOf(tag) : [])));
  const result: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isCode[at]) {
      result.push(...asFences([line]));
      continue;
    }
    if (QUOTE.test(line)) {
      const length = lengthOfQuote(lines, at);
      const inner = lines.slice(at, at + length).map((one) => one.replace(QUOTE, ''));
      result.push(...blocksOf(inner).map((one) => `> ${one}`.trimEnd()));
      at += length - 1;
      continue;
    }
    const indented = indentedBlock(lines, at);
    if (indented !== undefined) {
      result.push('', ...blockLines(indented.tag, blocksOf(indented.body)));
      at += indented.length - 1;
      continue;
    }
    const tag = tags[at];
    if (tag === undefined) {
      result.push(outsideCode(line, plainInline));
      continue;
    }
    const mayEnd = tag.kind === 'open' && !tag.isAlone && ends.has(keyOf(tag));
    const end = mayEnd ? endOf(tag, at, tags) : undefined;
    if (end !== undefined) {
      const body = blocksOf(movedTo(tag.indent, lines.slice(at + 1, end)));
      result.push('', ...blockLines(tag, body));
      at = end;
    } else result.push(...(isKept(tag) ? [line] : ['', ...singleLines(tag)]));
  }
  return result;
}

const QUOTE = /^ {0,3}> ?/;

function lengthOfQuote(lines: readonly string[], from: number): number {
  const end = lines.findIndex((line, at) => at > from && !QUOTE.test(line));
  return (end === -1 ? lines.length : end) - from;
}

/** Fences that nobody closed, and ends without a beginning of what may be HTML, stay as words. */
function isKept({ syntax, kind }: Tag): boolean {
  return syntax === 'fence' || (syntax === 'component' && kind === 'close');
}

function keyOf({ syntax, name }: Tag): string {
  return syntax === 'fence' ? syntax : `${syntax} ${name}`;
}

function endOf(start: Tag, from: number, tags: readonly (Tag | undefined)[]): number | undefined {
  let depth = 1;
  for (let at = from + 1; at < tags.length; at += 1) {
    const tag = tags[at];
    if (tag === undefined || tag.isAlone || keyOf(tag) !== keyOf(start)) continue;
    depth += tag.kind === 'open' ? 1 : -1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Content that was only moved in to be read, at the place of its tag: more would be code. */
function movedTo(indent: string, lines: readonly string[]): string[] {
  const depths = lines
    .filter((line) => line.trim() !== '')
    .map((line) => /^\s*/.exec(line)?.[0].length ?? 0);
  const extra = Math.max(0, Math.min(...depths, Number.MAX_SAFE_INTEGER) - indent.length);
  return depths.length === 0 ? [] : lines.map((line) => line.slice(extra));
}

/** `word^[A note.]` as a footnote below the text. */
function inlineFootnotes(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const notes: string[] = [];
  const text = lines.map((line, at) =>
    isCode[at]
      ? line
      : outsideCode(line, (part) =>
          part.replace(/(?<=[\p{L}\p{N}.,)])\^\[([^[\]]+)\]/gu, (_, note: string) => {
            notes.push(`[^inline-${notes.length + 1}]: ${note}`);
            return `[^inline-${notes.length}]`;
          }),
        ),
  );
  return notes.length === 0 ? text : [...text, '', ...notes.flatMap((note) => [note, ''])];
}
