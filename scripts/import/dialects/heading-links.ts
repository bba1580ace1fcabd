import { codeLines, outsideCode } from './code.ts';

const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const ID = /[ \t]*\{(?:[^{}]*\s)?#([^\s{}]+)[^{}]*\}[ \t]*$/;
const DEFINITION = /^ {0,3}\[([^[\]]+)\]:/;
const REFERENCE = /(?<![\\!])\[([^[\]]+)\](?![(:])/g;
/** Tasks, footnotes and callouts have their signs in brackets as well. */
const SIGN = /^(?:.|[!^@].*)$/u;

/**
 * Definitions behind the text for headings that it leads to by their words, as pandoc takes
 * `[Heading]`, `[Heading][]` and `[words][Heading]`. What the text defines itself counts first.
 */
export function withHeadingLinks(lines: readonly string[]): string[] {
  const isCode = codeLines(lines);
  const text = lines.flatMap((line, at) => (isCode[at] ? [] : line));
  const wanted = new Set<string>();
  for (const line of text)
    outsideCode(line, (part) => {
      for (const [, label = ''] of part.matchAll(REFERENCE)) wanted.add(keyOf(label));
      return part;
    });
  if (wanted.size === 0) return [...lines];
  const known = new Set(text.flatMap((line) => DEFINITION.exec(line)?.[1] ?? []).map(keyOf));
  const found: string[] = [];
  for (const [at, line] of text.entries()) {
    const isUnderlined = UNDERLINE.test(text[at + 1] ?? '') && line.trim() !== '';
    const heading = HEADING.exec(line)?.[1] ?? (isUnderlined ? line.trim() : undefined);
    if (heading === undefined) continue;
    const id = ID.exec(heading)?.[1];
    const label = heading.replace(/[ \t]*\{[^{}]*\}[ \t]*$/, '').trim();
    const key = keyOf(label);
    if (/[[\]]/.test(label) || SIGN.test(label) || !wanted.has(key) || known.has(key)) continue;
    known.add(key);
    found.push(`[${label}]: <#${encodeURIComponent(id ?? addressOf(label))}>`);
  }
  return found.length === 0 ? [...lines] : [...lines, '', ...found];
}

/** Labels are equal whatever their case and their gaps. */
function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function addressOf(heading: string): string {
  return (heading.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-');
}
