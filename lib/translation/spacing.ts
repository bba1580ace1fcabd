import { type Content, markupOf } from './content.ts';

/** What XML counts as space, which tools may set as they like; a space that does not break is none. */
const SPACES = /[ \t\r\n]+/g;

/** Whether a text says nothing. Codes without words, such as a footnote alone, say something. */
export function isBlank(content: Content): boolean {
  return content.every((part) =>
    typeof part === 'string'
      ? part.trim() === ''
      : part.content !== undefined && isBlank(part.content),
  );
}

/** Whether two texts differ in nothing but spaces and in how letters with accents are put together. */
export function sameWords(one: Content, other: Content): boolean {
  return plainMarkup(one) === plainMarkup(other);
}

/**
 * The translation of a text. Where a tool laid the file out anew, which is seen by its source, line
 * breaks are spaces again, and it begins and ends with the spaces of the text that it translates.
 * @param current the text as it is in the article.
 */
export function spacedAs(
  current: Content,
  { source, target = [] }: { source: Content; target?: Content | undefined },
): Content {
  if (markupOf(source) === markupOf(current)) return target;
  const hasLines = plainText(current).includes('\n');
  const flat = hasLines ? target : target.map(onOneLine);
  const [start = ''] = /^[ \t\r\n]*/.exec(textAt(current, 0)) ?? [];
  const [end = ''] = /[ \t\r\n]*$/.exec(textAt(current, current.length - 1)) ?? [];
  return flat
    .map((part, index) =>
      index === 0 && typeof part === 'string' ? start + trimStart(part) : part,
    )
    .map((part, index) =>
      index === flat.length - 1 && typeof part === 'string' ? trimEnd(part) + end : part,
    )
    .filter((part) => part !== '');
}

const trimStart = (text: string) => text.replace(/^[ \t\r\n]+/, '');
const trimEnd = (text: string) => text.replace(/[ \t\r\n]+$/, '');

function plainMarkup(content: Content): string {
  return markupOf(content).normalize('NFC').replace(SPACES, ' ').trim();
}

function textAt(content: Content, index: number): string {
  const part = content[index];
  return typeof part === 'string' ? part : '';
}

function plainText(content: Content): string {
  return content
    .map((part) => (typeof part === 'string' ? part : plainText(part.content ?? [])))
    .join('');
}

function onOneLine(part: Content[number]): Content[number] {
  if (typeof part === 'string') return part.replace(/[ \t]*[\r\n][ \t\r\n]*/g, ' ');
  return part.content === undefined ? part : { ...part, content: part.content.map(onOneLine) };
}
