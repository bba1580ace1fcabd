import { addVariant, type Expansion, TRUST } from './expansion.ts';
import type { QueryWord } from './parse-query.ts';
import type { QueryTerm } from './query-term.ts';
import type { KnownWord } from './term-lookup.ts';
import type { Neighbour } from './vocabulary.ts';

/** Letters in each part of a word that is taken apart, and in a part that stands for a compound. */
const MIN_PART_CHARACTERS = 3;
const MIN_COMPOUND_CHARACTERS = 4;
const MIN_COMPLETED_CHARACTERS = 2;
const LONG_WORD = 9;

/** Whether a word of the language may have been meant to be this one: "cad" for "card". */
function isSlip({ kind }: Neighbour): boolean {
  return kind !== 'twoEdits' && kind !== 'middleWord';
}

/** One edit, or two in a long word, behind the same first letter. */
function isSure({ kind, word, sameStart }: Neighbour): boolean {
  return sameStart && (kind === 'oneEdit' || (kind === 'twoEdits' && word.length >= LONG_WORD));
}

/** Adds the site's own words nearest to one that it does not know. */
export function addCorrections(
  queryTerm: QueryTerm,
  { word, term, stop }: QueryWord,
  { vocabulary, weights, tokenizer, editors, thesaurus, lookup }: Expansion,
): void {
  if (stop || tokenizer.isNumber(word) || tokenizer.isForeignGrammar(word)) return;
  if (editors.has(term) || thesaurus.has(term)) return;
  // What is a word of its own was hardly meant to be another one.
  const isWord = tokenizer.isKnownWord(word);
  for (const near of vocabulary.neighbours(word)) {
    if (isWord && !isSlip(near)) continue;
    const weight = weights.correction[near.kind] * (isWord ? weights.correctionOfKnownWord : 1);
    const share = tokenizer.isStopWord(near.word) ? weights.stopWord : 1;
    const variant = { term: near.term, word: near.word, weight: weight * share };
    addVariant(
      queryTerm,
      { ...variant, trust: trustOf(near, isWord), source: 'corrected' },
      lookup,
    );
  }
}

function trustOf(near: Neighbour, isWord: boolean): number {
  if (near.kind === 'accents') return TRUST.certain;
  if (isWord) return TRUST.unlikely;
  return isSure(near) ? TRUST.sure : TRUST.guess;
}

/** Adds the most frequent words that begin like this one. */
export function addCompletions(
  queryTerm: QueryTerm,
  start: string,
  { weight, trust }: { weight: number; trust: number },
  { lookup }: Expansion,
): void {
  if (start.length < MIN_COMPLETED_CHARACTERS || weight === 0) return;
  for (const { term, word } of lookup.completions(start)) {
    addVariant(queryTerm, { term, word, weight, trust, source: 'prefix' }, lookup);
  }
}

/** Adds the two known words that an unknown one is without the space: `topup`. */
export function addSplit(queryTerm: QueryTerm, word: string, { lookup, weights }: Expansion): void {
  let best: { parts: KnownWord[]; articles: number } | undefined;
  for (let cut = MIN_PART_CHARACTERS; cut <= word.length - MIN_PART_CHARACTERS; cut += 1) {
    const first = lookup.word(word.slice(0, cut));
    const second = first && lookup.word(word.slice(cut));
    if (first === undefined || second === undefined) continue;
    const articles = Math.min(first.articles, second.articles);
    if (best === undefined || articles > best.articles) best = { parts: [first, second], articles };
  }
  for (const { term, word: part } of best?.parts ?? []) {
    const variant = { term, word: part, weight: weights.split, trust: TRUST.part };
    addVariant(queryTerm, { ...variant, source: 'compound' }, lookup);
  }
}

/** Adds the words of one that the site also writes with hyphens, which it may write apart too. */
export function addPieces(
  queryTerm: QueryTerm,
  termId: number,
  { lookup, vocabulary, weights, tokenizer }: Expansion,
): void {
  for (const word of vocabulary.piecesOf(termId)) {
    const term = lookup.termId(tokenizer.term(word));
    if (term === undefined || tokenizer.isNumber(word)) continue;
    const variant = { term, word, weight: weights.split, trust: TRUST.part };
    addVariant(queryTerm, { ...variant, source: 'compound' }, lookup);
  }
}

/** Adds what a compound is made of, or the longest known beginning and end: `Cronjob`. */
export function addCompoundParts(
  queryTerm: QueryTerm,
  word: string,
  { vocabulary, lookup, weights, tokenizer }: Expansion,
): void {
  const longest = (part: (length: number) => string): KnownWord | undefined => {
    for (let length = word.length - 1; length >= MIN_COMPOUND_CHARACTERS; length -= 1) {
      const known = lookup.word(part(length));
      if (known !== undefined) return known;
    }
    return undefined;
  };
  const isUnmatched = queryTerm.variants.length === 0;
  const whole = vocabulary.partsOf(word).flatMap((part) => {
    const term = lookup.termId(tokenizer.term(part));
    return term === undefined ? [] : [{ term, word: part }];
  });
  const parts =
    whole.length > 0 || !isUnmatched
      ? whole
      : [longest((length) => word.slice(0, length)), longest((length) => word.slice(-length))];
  for (const part of parts) {
    if (part === undefined) continue;
    const weight = isUnmatched ? weights.compound : weights.partOfKnown;
    const trust = whole.length > 1 ? TRUST.onlySynonym : TRUST.part;
    const variant = { term: part.term, word: part.word, weight, trust };
    addVariant(queryTerm, { ...variant, source: 'compound' }, lookup);
  }
}

/** Adds the words of the site that this one is a part of: `Konto` in `Kontosperrung`. */
export function addCompounds(
  queryTerm: QueryTerm,
  word: string,
  { vocabulary, lookup, weights }: Expansion,
): void {
  for (const { term, word: compound } of lookup.ofIds(vocabulary.compoundsWith(word))) {
    const variant = { term, word: compound, weight: weights.compound, trust: TRUST.part };
    addVariant(queryTerm, { ...variant, source: 'compound' }, lookup);
  }
}

/** Adds other forms of a word that have another stem: `بطاقتي` for `بطاقة`, `cafe` for `café`. */
export function addKin(
  queryTerm: QueryTerm,
  word: string,
  { lookup, weights }: Expansion,
  share: number,
): void {
  for (const { term, word: form } of lookup.kin(word)) {
    const weight = share * (queryTerm.variants.length === 0 ? 1 : weights.kin);
    addVariant(
      queryTerm,
      { term, word: form, weight, trust: TRUST.certain, source: 'typed' },
      lookup,
    );
  }
}

/** Adds words that begin nearly as one that is still being typed: `minecarf`. */
export function addMistypedStart(
  queryTerm: QueryTerm,
  word: string,
  { vocabulary, lookup, weights }: Expansion,
): void {
  for (const { term, word: meant } of vocabulary.begunLike(word)) {
    const variant = { term, word: meant, weight: weights.abbreviation, trust: TRUST.part };
    addVariant(queryTerm, { ...variant, source: 'prefix' }, lookup);
  }
}
