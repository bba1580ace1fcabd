import type { Range } from './rank/snippet.ts';

const MAX_CHARACTERS = 60;
/** Ends of sentences and rows, and the signs that a snippet has beyond the text of the page. */
const BREAK = /[.!?:…·。！？]/u;

/**
 * The part of an address by which browsers highlight what answers: the words around the first word
 * of the query. Where the text was changed since, they go to the block all the same.
 * @returns empty when the snippet marks no word.
 */
export function textFragment(snippet: string, ranges: readonly Range[]): string {
  const [first] = ranges;
  if (first === undefined) return '';
  const [from, to] = first;
  let start = from;
  while (start > 0 && !BREAK.test(snippet[start - 1] ?? '')) start -= 1;
  let end = to;
  while (end < snippet.length && !BREAK.test(snippet[end] ?? '')) end += 1;
  if (end - start > MAX_CHARACTERS) [start, end] = shorter(snippet, start, end, [from, to]);
  const text = snippet.slice(start, end).trim();
  return text === '' ? '' : `:~:text=${encodeURIComponent(text).replaceAll('-', '%2D')}`;
}

/** From the word on, up to the last space within the limit; the word alone where there is none. */
function shorter(snippet: string, start: number, end: number, [from, to]: Range): Range {
  const limit = Math.min(end, Math.max(from, start) + MAX_CHARACTERS);
  const space = limit === end ? end : snippet.lastIndexOf(' ', limit);
  return [from, space > to ? space : to];
}
