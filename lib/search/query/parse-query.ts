import type { Tokenizer } from '../language/tokenizer.ts';

/** Characters of a query that are read; what follows is ignored. */
export const MAX_QUERY_CHARACTERS = 400;
/** Different words of a query that are looked up. */
export const MAX_QUERY_WORDS = 40;

export type QueryWord = {
  word: string;
  term: string;
  /** Grammar rather than subject. */
  stop: boolean;
  /** Could stand in a question about anything. */
  common: boolean;
  /** The reader may still be typing it. */
  open: boolean;
};

/** A query taken apart. */
export type Query = {
  /** The different words in order. Operators and quotes mean nothing here. */
  words: QueryWord[];
  /** Pasted addresses and phone numbers: what no article was written about. */
  addresses: string[];
};

/** Takes a query apart, whatever it holds. */
export function parseQuery(text: string, tokenizer: Tokenizer): Query {
  const capped = cutText(text, MAX_QUERY_CHARACTERS);
  const read = withoutAddresses(capped);
  const words = new Map<string, QueryWord>();
  for (const token of tokenizer.tokens(read)) {
    const known = words.get(token.term);
    const open = token.end === read.length;
    if (known !== undefined) {
      known.open ||= open;
      continue;
    }
    if (words.size === MAX_QUERY_WORDS) break;
    words.set(token.term, {
      word: token.word,
      term: token.term,
      stop: tokenizer.isStopWord(token.word),
      common: tokenizer.isCommonWord(token.word),
      open,
    });
  }
  return { words: [...words.values()], addresses: capped.match(ADDRESS) ?? [] };
}

/** Web and mail addresses, phone numbers, markup and paths: pasted, and no words of a question. */
const ADDRESS =
  /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\.\.\/)\S+|[^\s@]+@[^\s@]+\.\S+|\+?\d(?:[\s().-]*\d){8,}|<\/?[a-z][^>]{0,80}>/giu;

/** Replaces addresses by spaces, keeping every other character where it is. */
function withoutAddresses(text: string): string {
  return text.replace(ADDRESS, (address) => ' '.repeat(address.length));
}

/** Replaces words of a query by what they were taken for, as it is said to the reader. */
export function respell(
  text: string,
  tokenizer: Tokenizer,
  replacements: ReadonlyMap<string, string>,
): string {
  const capped = cutText(text, MAX_QUERY_CHARACTERS);
  let result = '';
  let last = 0;
  for (const token of tokenizer.tokens(capped)) {
    const replacement = replacements.get(token.word);
    if (replacement === undefined) continue;
    result += capped.slice(last, token.start) + replacement;
    last = token.end;
  }
  return result + capped.slice(last);
}

/** The first `length` units of a text, without half a character at the end. */
function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
