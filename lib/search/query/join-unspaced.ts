import { UNSPACED } from '../language/scripts.ts';
import type { Token, Tokenizer } from '../language/tokenizer.ts';

/** What the site knows of a word. */
export type SiteWords = {
  isKnown: (term: string) => boolean;
  /** In any of its forms. */
  isWord: (word: string) => boolean;
  /** Whether a word of the site begins so. */
  isBegun: (word: string) => boolean;
};

const MAX_PIECES = 8;
const ALL_UNSPACED = new RegExp(`^(?:${UNSPACED.source})+$`, 'u');

/**
 * Pieces of a text without spaces as words of the site: the segmenter cuts what its dictionary
 * lacks (`ぱすわーど`), and what is not finished (`パスワ`).
 */
export function joinUnspaced(
  text: string,
  tokens: readonly Token[],
  tokenizer: Tokenizer,
  { isKnown, isWord, isBegun }: SiteWords,
): Token[] {
  const isUnknown = tokens.map(({ word, term }) => UNSPACED.test(word) && !isKnown(term));
  if (!isUnknown.includes(true)) return [...tokens];
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const first = tokens[at];
    if (first === undefined) break;
    let token = first;
    let used = at;
    for (let to = at + 1; to < Math.min(tokens.length, at + MAX_PIECES); to += 1) {
      const last = tokens[to];
      const raw = text.slice(first.start, last?.end).normalize('NFKC');
      if (last === undefined || !ALL_UNSPACED.test(raw)) break;
      if (!isUnknown.slice(at, to + 1).includes(true)) continue;
      const isUnfinished = last.end === text.length && isBegun(raw);
      if (!isUnfinished && !isWord(raw)) continue;
      token = { word: raw, term: tokenizer.term(raw), start: first.start, end: last.end };
      used = to;
    }
    joined.push(token);
    at = used;
  }
  return joined;
}
