import { readContacts } from '../language/numbers/contacts.ts';
import { withAsciiDigits } from '../language/numbers/digits.ts';
import type { Tokenizer } from '../language/tokenizer.ts';
import { takeAddresses } from './addresses.ts';
import type { SiteWords } from './join-unspaced.ts';
import { type KnownForm, readForms } from './number-forms.ts';

/** Characters of a query that are read; what follows is ignored. */
export const MAX_QUERY_CHARACTERS = 400;
/** Different words of a query that are looked up. */
export const MAX_QUERY_WORDS = 40;

export type QueryWord = {
  word: string;
  term: string;
  /** Other terms of the site for the same number, date or code. */
  forms: readonly KnownForm[];
  /** Grammar rather than subject. */
  stop: boolean;
  /** Carries no meaning by itself: grammar, a word such as "got", a short number. */
  empty: boolean;
  /** Could stand in a question about anything. */
  common: boolean;
  /** A number so short that it says nothing by itself. */
  vague: boolean;
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

const ONLY_NUMBER = /^[\s§#№(]*\p{N}{1,2}[\s.)]*$/u;
const SHORT_NUMBER = /^\p{N}{1,2}$/u;

/**
 * Takes a query apart, whatever it holds.
 */
export function parseQuery(text: string, tokenizer: Tokenizer, site: SiteWords): Query {
  const capped = cutText(text, MAX_QUERY_CHARACTERS);
  const { rest, addresses } = takeAddresses(capped, (address) =>
    isAddressOfSite(address, tokenizer, site),
  );
  const words = new Map<string, QueryWord>();
  for (const { word, term, forms, stop, hasSign, end } of readForms(rest, tokenizer, site)) {
    const known = words.get(term);
    const open = end === rest.length;
    if (known !== undefined) {
      known.open ||= open;
      known.stop &&= stop || tokenizer.isStopWord(word);
      known.empty &&= known.stop || known.vague || tokenizer.isEmptyWord(word);
      continue;
    }
    if (words.size === MAX_QUERY_WORDS) break;
    const isStop = stop || tokenizer.isStopWord(word);
    const vague = SHORT_NUMBER.test(word) && forms.length === 0 && !hasSign;
    words.set(term, {
      word,
      term,
      forms,
      stop: isStop,
      empty: isStop || vague || tokenizer.isEmptyWord(word),
      common: tokenizer.isCommonWord(word),
      vague,
      open,
    });
  }
  const all = [...words.values()];
  // A short number says nothing beside words, and all there is to go by without them.
  const isBare = all.length === 1 && ONLY_NUMBER.test(rest);
  return { words: isBare ? all.map(meant) : all, addresses };
}

function meant(word: QueryWord): QueryWord {
  return word.vague ? { ...word, vague: false, empty: word.stop } : word;
}

/** Whether the site has an address, or each group of digits: `2024 00123` of a ticket. */
function isAddressOfSite(address: string, tokenizer: Tokenizer, { isKnown }: SiteWords): boolean {
  const has = (word: string) => isKnown(tokenizer.term(word));
  if (/^[\d\s.-]+$/.test(address) && tokenizer.tokens(address).every(({ word }) => has(word))) {
    return true;
  }
  return readContacts(withAsciiDigits(address)).some(({ words }) => words.some(has));
}

/**
 * The query as it was understood, its words replaced by what they were taken for.
 * @returns null when no word of it is: of a code only a part may have been corrected.
 */
export function respell(
  text: string,
  tokenizer: Tokenizer,
  corrections: ReadonlyMap<string, string>,
): string | null {
  const capped = cutText(text, MAX_QUERY_CHARACTERS);
  let result = '';
  let last = 0;
  for (const token of tokenizer.tokens(capped)) {
    const correction = corrections.get(token.word);
    if (correction === undefined) continue;
    result += capped.slice(last, token.start) + correction;
    last = token.end;
  }
  return last === 0 ? null : result + capped.slice(last);
}

/** The first `length` units of a text, without half a character at the end. */
function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
