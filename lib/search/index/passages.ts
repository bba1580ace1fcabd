import { blockWords } from '#lib/portable-text/plain-text.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import type { Words } from '#sanity/blocks/words.ts';

/** The part of an article that can answer a query by itself. */
export type Passage = {
  /** Key of the block where the passage begins, the anchor of its deep link. */
  key: string | null;
  text: string;
};

/** A piece of an article before it is packed into passages. */
type Part = { key: string | null; text: string; heading: boolean };

/** Words in one passage at most. */
const MAX_PASSAGE_WORDS = 120;
/** A cut before this many words would leave a scrap. */
const MIN_PASSAGE_WORDS = 12;

const SENTENCE_END = /(?<=[.!?…][)"'”’»\]]*)\s+|(?<=[。！？｡][」』）”’]*)|\n+/u;
const UNSPACED_LETTER =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/gu;

/** Such scripts have a wide colon, without a space behind it. */
const WIDE_END = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]$/u;

/** Words of a text; two letters count as a word in scripts that set no spaces. */
export function countWords(text: string): number {
  const letters = text.match(UNSPACED_LETTER)?.length ?? 0;
  if (letters === 0) return text.match(/\S+/g)?.length ?? 0;
  const rest = text.replace(UNSPACED_LETTER, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.ceil(letters / 2) + rest;
}

/** Passages of an article in plain text; an empty line separates paragraphs. No keys. */
export function passagesOfText(text: string): Passage[] {
  const parts = text
    .split(/\n\s*\n/)
    .map((paragraph) => ({ key: null, text: paragraph.trim(), heading: false }))
    .filter((part) => part.text !== '');
  return pack(parts);
}

/**
 * Passages of a Portable Text body: a heading and what follows it, at most 120 words, cut at
 * sentence ends. Blocks are separated by a line break, never glued. What readers cannot see gives
 * no passage.
 */
export function passagesOfBody(body: unknown): Passage[] {
  const words = readBody(body).blocks.flatMap(blockWords);
  return pack(words.map(partOf).filter((part) => part.text !== ''));
}

/** A heading is read on into what follows it, as it is where a passage is shown in one line. */
function partOf({ text, anchor = null, isHeading = false }: Words): Part {
  const line =
    typeof text === 'string' ? text.trim() : text.filter((cell) => cell !== '').join(' · ');
  const endsOpen = isHeading && /[\p{L}\p{N}\p{M}]$/u.test(line);
  const colon = WIDE_END.test(line) ? '：' : ':';
  return { key: anchor, text: endsOpen ? `${line}${colon}` : line, heading: isHeading };
}

function pack(parts: readonly Part[]): Passage[] {
  const passages: Passage[] = [];
  let open: { key: string | null; lines: string[]; words: number } | undefined;
  const close = () => {
    if (open !== undefined) passages.push({ key: open.key, text: open.lines.join('\n') });
    open = undefined;
  };
  for (const part of parts) {
    if (part.heading) close();
    for (const piece of pieces(part.text)) {
      const words = countWords(piece);
      if (open !== undefined && open.words + words > MAX_PASSAGE_WORDS) close();
      open ??= { key: part.key, lines: [], words: 0 };
      open.lines.push(piece);
      open.words += words;
    }
  }
  close();
  return passages;
}

/** A text in pieces of at most 120 words, cut at sentence ends where there are any. */
function pieces(text: string): string[] {
  if (countWords(text) <= MAX_PASSAGE_WORDS) return [text];
  const result: string[] = [];
  let open = '';
  let words = 0;
  for (const sentence of text.split(SENTENCE_END).flatMap(hardCut)) {
    const size = countWords(sentence);
    if (words >= MIN_PASSAGE_WORDS && words + size > MAX_PASSAGE_WORDS) {
      result.push(open);
      open = '';
      words = 0;
    }
    open = open === '' || /[。！？｡]$/u.test(open) ? open + sentence : `${open} ${sentence}`;
    words += size;
  }
  if (open !== '') result.push(open);
  return result;
}

/** A sentence longer than a passage is cut between words, or at a fixed length without spaces. */
function hardCut(sentence: string): string[] {
  if (countWords(sentence) <= MAX_PASSAGE_WORDS) return [sentence];
  const words = sentence.split(/\s+/);
  const chunks: string[] = [];
  if (words.length > MAX_PASSAGE_WORDS / 2) {
    for (let at = 0; at < words.length; at += MAX_PASSAGE_WORDS) {
      chunks.push(words.slice(at, at + MAX_PASSAGE_WORDS).join(' '));
    }
    return chunks;
  }
  const letters = Array.from(sentence);
  for (let at = 0; at < letters.length; at += MAX_PASSAGE_WORDS * 2) {
    chunks.push(letters.slice(at, at + MAX_PASSAGE_WORDS * 2).join(''));
  }
  return chunks;
}
