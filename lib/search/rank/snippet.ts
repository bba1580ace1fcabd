import type { Tokenizer } from '../language/tokenizer.ts';
import type { HighlightTerms } from './highlight-terms.ts';

/** Part of a text, in UTF-16 units: `[start, end)`. */
export type Range = readonly [start: number, end: number];

/** A text to show, and where in it the words of the query stand. Plain text, never HTML. */
export type Excerpt = { text: string; ranges: Range[] };

/** Characters in a snippet, without the signs of omission. */
export const MAX_SNIPPET_CHARACTERS = 400;

const SENTENCE_START = /(?:^|[.!?…][)"'”’»\]]*\s+|[。！？｡][」』）”’]*\s*|\n+)(?=\S)/gu;
/** A second hit of a word says little that the first did not. */
const SECOND_HIT = 0.25;
const NEIGHBOUR = 0.25;
const MAX_NEIGHBOUR_CHARACTERS = 12;
/** A window may start inside a sentence that is longer than this share of it. */
const LONG_SENTENCE = 0.7;
/** The end of a line that is no end of a sentence. */
const LOOSE_END = /(?<=[\p{L}\p{N}\p{M})%])\n(?=\S)/gu;
const BETWEEN = ' · ';
/** Behind a wide sign stands no space. */
const WIDE_BREAK = /(?<=[。！？：」』）、])\s(?=\S)/gu;
/** How much of the window stands before a hit when it starts inside a sentence. */
const LEAD = 0.2;

type Hit = { queryTerm: number; value: number; start: number; end: number; highlighted: boolean };

/**
 * The part of a passage that holds most of the query: at most 400 characters, from the start of
 * a sentence where sentences are short enough. Line breaks become spaces.
 */
export function excerpt(
  text: string,
  terms: HighlightTerms,
  tokenizer: Tokenizer,
  length = MAX_SNIPPET_CHARACTERS,
): Excerpt & { value: number } {
  const hits = findHits(text, terms, tokenizer);
  let best = { start: 0, value: -1 };
  for (const start of windowStarts(text, hits, length)) {
    const value = worth(hits, start, start + length);
    if (value > best.value + 1e-9) best = { start, value };
  }
  const widest = windowEnd(text, best.start, length);
  const loose = text.slice(best.start, widest).match(LOOSE_END)?.length ?? 0;
  const end = windowEnd(text, best.start, length - loose * (BETWEEN.length - 1));
  const shown = text.slice(best.start, end).trimEnd();
  const before = best.start > 0 && !isSentenceStart(text, best.start) ? '… ' : '';
  const after = best.start + shown.length < text.trimEnd().length && !/[.!?。！？…:]$/u.test(shown);
  const shift = before.length - best.start;
  const ranges = hits
    .filter(
      (hit) => hit.highlighted && hit.start >= best.start && hit.end <= best.start + shown.length,
    )
    .map((hit): Range => [hit.start + shift, hit.end + shift]);
  const line = inOneLine(`${before}${shown}${after ? ' …' : ''}`, ranges);
  return { ...line, value: Math.max(0, best.value) };
}

/** Lines that are no sentences, such as rows of a table, stay apart when they become one. */
function inOneLine(text: string, ranges: readonly Range[]): Excerpt {
  const before = (signs: RegExp, at: number) =>
    [...text.matchAll(signs)].filter(({ index }) => index < at).length;
  const shifted = (at: number) =>
    at + (BETWEEN.length - 1) * before(LOOSE_END, at) - before(WIDE_BREAK, at);
  return {
    text: text.replace(LOOSE_END, BETWEEN).replace(WIDE_BREAK, '').replace(/\s/g, ' '),
    ranges: ranges.map(([start, end]) => [shifted(start), shifted(end)]),
  };
}

/** Where the words of the query stand in a short text, such as a title. */
export function highlights(text: string, terms: HighlightTerms, tokenizer: Tokenizer): Range[] {
  return findHits(text, terms, tokenizer)
    .filter((hit) => hit.highlighted)
    .map((hit) => [hit.start, hit.end] as const);
}

/** Numbers, dates and codes are found as a whole, and then not once more by their words. */
function findHits(text: string, terms: HighlightTerms, tokenizer: Tokenizer): Hit[] {
  const tokens = tokenizer
    .tokens(text)
    .map(({ word, start, end }) => ({ words: [word], start, end }));
  const hits: Hit[] = [];
  for (const { words, start, end } of [...tokenizer.expressions(text), ...tokens]) {
    if (hits.some((hit) => hit.start < end && hit.end > start)) continue;
    const found = words.flatMap((word) => hitOf(word, terms, tokenizer) ?? []);
    const best = found.find(({ highlighted }) => highlighted) ?? found[0];
    if (best !== undefined) hits.push({ ...best, start, end });
  }
  return hits.sort((a, b) => a.start - b.start);
}

function hitOf(
  word: string,
  terms: HighlightTerms,
  tokenizer: Tokenizer,
): Pick<Hit, 'queryTerm' | 'value' | 'highlighted'> | undefined {
  const found = terms.get(tokenizer.term(word));
  if (found === undefined) return undefined;
  const { queryTerm, value, highlighted } = found;
  // "mine" has the stem of "mining", and says nothing.
  const isContent = found.empty || !tokenizer.isEmptyWord(word);
  return { queryTerm, value: isContent ? value : 0, highlighted: highlighted && isContent };
}

function windowStarts(text: string, hits: readonly Hit[], length: number): Set<number> {
  const starts = new Set<number>([0]);
  if (text.length <= length) return starts;
  const sentences = [...text.matchAll(SENTENCE_START)].map(
    (match) => match.index + match[0].length,
  );
  for (const start of sentences) starts.add(start);
  const bounds = [...new Set([0, ...sentences, text.length])];
  for (const hit of hits) {
    const next = bounds.findIndex((bound) => bound > hit.start);
    const from = bounds[next - 1] ?? 0;
    if ((bounds[next] ?? text.length) - from <= length * LONG_SENTENCE) continue;
    starts.add(wordStart(text, Math.max(from, hit.start - Math.round(length * LEAD))));
  }
  return starts;
}

/** The start of the word at or after `at`; `at` itself in scripts without spaces. */
function wordStart(text: string, at: number): number {
  if (at === 0 || /\s/.test(text[at - 1] ?? '')) return at;
  const space = text.slice(at, at + 30).search(/\s/);
  const start = space < 0 ? at : at + space + 1;
  // Never between the halves of a character.
  const code = text.charCodeAt(start);
  return code >= 0xdc00 && code <= 0xdfff ? start + 1 : start;
}

function windowEnd(text: string, start: number, length: number): number {
  if (text.length - start <= length) return text.length;
  const rest = text.slice(start, start + length + 1);
  const space = rest.search(/\s+\S*$/);
  if (space > length * LONG_SENTENCE) return start + space;
  const code = text.charCodeAt(start + length - 1);
  return start + (code >= 0xd800 && code <= 0xdbff ? length - 1 : length);
}

function isSentenceStart(text: string, at: number): boolean {
  return /(?:[.!?…。！？｡][)"'”’»\]」』）]*\s*|\n\s*)$/u.test(text.slice(Math.max(0, at - 8), at));
}

function worth(hits: readonly Hit[], start: number, end: number): number {
  const counts = new Map<number, number>();
  let value = 0;
  let former: Hit | undefined;
  for (const hit of hits) {
    if (hit.start < start) continue;
    if (hit.end > end) break;
    const count = counts.get(hit.queryTerm) ?? 0;
    counts.set(hit.queryTerm, count + 1);
    if (count === 0) value += hit.value;
    else if (count === 1) value += SECOND_HIT * hit.value;
    if (
      former !== undefined &&
      former.queryTerm !== hit.queryTerm &&
      hit.start - former.end <= MAX_NEIGHBOUR_CHARACTERS
    ) {
      value += NEIGHBOUR * Math.min(hit.value, former.value);
    }
    former = hit;
  }
  return value;
}
