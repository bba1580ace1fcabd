import type { StatementSync } from 'node:sqlite';
import type { Tokenizer } from '../language/tokenizer.ts';
import type { Weights } from '../rank/weights.ts';
import type { QueryWord } from './parse-query.ts';
import type { QueryTerm, Variant } from './query-term.ts';
import type { Alternative, RuleWord, Synonyms } from './synonyms.ts';
import type { Neighbour, Vocabulary } from './vocabulary.ts';

export type Expansion = {
  lang: string;
  tokenizer: Tokenizer;
  vocabulary: Vocabulary;
  /** The rules of the site's editors, and what words mean in general. */
  editors: Synonyms;
  thesaurus: Synonyms;
  statement: (sql: string) => StatementSync;
  weights: Weights;
  /** Takes words as typed: no correction, no synonyms. */
  exact: boolean;
};

const MAX_COMPLETIONS = 20;
/** Letters in each part of a word that is taken apart. */
const MIN_PART_CHARACTERS = 3;
/** Letters in the part of a compound that stands for the whole. */
const MIN_COMPOUND_CHARACTERS = 5;
/** How surely a part stands for the whole word. */
const PART = 0.5;

/** How surely the reader meant a corrected word. */
const SURE = 0.9;
const GUESS = 0.6;
const UNLIKELY = 0.2;
const LONG_WORD = 9;
/** How surely another word for it was meant, and where the site has nothing else for it. */
const SYNONYM = 0.5;
const ONLY_SYNONYM = 0.7;

/** Whether a word of the language may have been meant to be this one: "cad" for "card". */
function isSlip({ kind }: Neighbour): boolean {
  return kind !== 'twoEdits' && kind !== 'middleWord';
}

/** One edit, or two in a long word, behind the same first letter. */
function isSure({ kind, word, sameStart }: Neighbour): boolean {
  return sameStart && (kind === 'oneEdit' || (kind === 'twoEdits' && word.length >= LONG_WORD));
}

/** A query as search understands it. */
export type Expanded = {
  /** Each word with the terms of the site that it may stand for. */
  queryTerms: QueryTerm[];
  /** The words as rules are compared with them: corrected where that is sure. */
  ruleWords: RuleWord[];
};

export function expandQuery(words: readonly QueryWord[], expansion: Expansion): Expanded {
  const expander = new Expander(expansion);
  const queryTerms = words.map((word) => expander.queryTerm(word));
  const ruleWords = words.map((word, at) => ruleWordOf(word, queryTerms[at], expansion.tokenizer));
  if (!expansion.exact) {
    expander.join(words, queryTerms);
    expander.synonyms(ruleWords, queryTerms);
  }
  return { queryTerms, ruleWords };
}

function ruleWordOf(
  { term, stop }: QueryWord,
  queryTerm: QueryTerm | undefined,
  tokenizer: Tokenizer,
): RuleWord {
  const best = queryTerm?.variants[0];
  const isCorrected = best?.source === 'corrected' && best.trust >= GUESS;
  return { term: isCorrected ? tokenizer.term(best.word) : term, stop };
}

function isTyped({ variants }: QueryTerm): boolean {
  return variants.some(({ source, trust }) => source !== 'synonym' && trust >= GUESS);
}

class Expander {
  readonly #expansion: Expansion;

  constructor(expansion: Expansion) {
    this.#expansion = expansion;
  }

  queryTerm(word: QueryWord): QueryTerm {
    const { weights, exact, tokenizer } = this.#expansion;
    const queryTerm: QueryTerm = {
      word: word.word,
      stop: word.stop,
      common: word.common,
      foreign: false,
      variants: [],
    };
    const weight = word.stop ? weights.stopWord : 1;
    const own = this.#termOf(word.term);
    if (own !== undefined) this.#add(queryTerm, own, weight, 1, 'typed', word.word);
    else if (!exact) this.#correct(queryTerm, word);
    const isUnknown = own === undefined;
    if (word.open && !word.stop) {
      this.#complete(queryTerm, word.word, weights.completion[isUnknown ? 0 : 1], 1);
    } else if (queryTerm.variants.length === 0 && !exact && !word.stop) {
      // "acc" and "info" are cut short rather than mistyped.
      this.#complete(queryTerm, word.word, weights.abbreviation, 0.5);
    }
    if (queryTerm.variants.length === 0 && !exact && !word.stop) this.#split(queryTerm, word.word);
    if (queryTerm.variants.length === 0 && !exact && tokenizer.language.compounds) {
      this.#takeApart(queryTerm, word.word);
    }
    if (queryTerm.variants.length === 0 && !queryTerm.common) {
      const kind = this.#expansion.tokenizer.kindOf(word.word);
      queryTerm.common = kind === 'common';
      queryTerm.foreign = kind === 'foreign' || tokenizer.isForeignGrammar(word.word);
    }
    return queryTerm;
  }

  /** The site's own words nearest to one that it does not know. */
  #correct(queryTerm: QueryTerm, { word, term, stop }: QueryWord): void {
    const { vocabulary, weights, tokenizer, editors, thesaurus } = this.#expansion;
    if (stop || tokenizer.isNumber(word) || tokenizer.isForeignGrammar(word)) return;
    if (editors.has(term) || thesaurus.has(term)) return;
    // What is a word of its own was hardly meant to be another one.
    const isWord = tokenizer.isKnownWord(word);
    for (const near of vocabulary.neighbours(word)) {
      if (isWord && !isSlip(near)) continue;
      const weight = weights.correction[near.kind] * (isWord ? weights.correctionOfKnownWord : 1);
      const trust = near.kind === 'accents' ? 1 : isWord ? UNLIKELY : isSure(near) ? SURE : GUESS;
      const share = tokenizer.isStopWord(near.word) ? weights.stopWord : 1;
      this.#add(queryTerm, near.term, weight * share, trust, 'corrected', near.word);
    }
  }

  /** The most frequent words that begin like this one. */
  #complete(queryTerm: QueryTerm, start: string, weight: number, trust: number): void {
    if (start.length < 2 || weight === 0) return;
    const { lang, statement } = this.#expansion;
    const rows = statement(
      `SELECT word, term FROM words WHERE lang = ? AND word > ? AND word < ? AND articles > 0
       ORDER BY articles DESC LIMIT ${MAX_COMPLETIONS}`,
    ).all(lang, start, `${start}\u{10ffff}`);
    for (const { term, word } of rows) {
      this.#add(queryTerm, Number(term), weight, trust, 'prefix', String(word));
    }
  }

  /** An unknown word that is two known ones without the space: `topup`. */
  #split(queryTerm: QueryTerm, word: string): void {
    const { weights } = this.#expansion;
    let best: { parts: [string, string]; terms: [number, number]; articles: number } | undefined;
    for (let cut = MIN_PART_CHARACTERS; cut <= word.length - MIN_PART_CHARACTERS; cut += 1) {
      const parts: [string, string] = [word.slice(0, cut), word.slice(cut)];
      const first = this.#wordOf(parts[0]);
      const second = first && this.#wordOf(parts[1]);
      if (first === undefined || second === undefined) continue;
      const articles = Math.min(first.articles, second.articles);
      if (best !== undefined && articles <= best.articles) continue;
      best = { parts, terms: [first.term, second.term], articles };
    }
    best?.terms.forEach((term, index) => {
      this.#add(queryTerm, term, weights.split, PART, 'corrected', best.parts[index] ?? '');
    });
  }

  /** The longest known beginning and end of an unknown compound: `Sauerstoffgehalt`. */
  #takeApart(queryTerm: QueryTerm, word: string): void {
    const { weights } = this.#expansion;
    for (let length = word.length - 1; length >= MIN_COMPOUND_CHARACTERS; length -= 1) {
      const start = this.#wordOf(word.slice(0, length));
      if (start === undefined) continue;
      this.#add(queryTerm, start.term, weights.compound, PART, 'corrected', word.slice(0, length));
      break;
    }
    for (let length = word.length - 1; length >= MIN_COMPOUND_CHARACTERS; length -= 1) {
      const end = this.#wordOf(word.slice(-length));
      if (end === undefined) continue;
      this.#add(queryTerm, end.term, weights.compound, PART, 'corrected', word.slice(-length));
      break;
    }
  }

  /** Two words that the site writes as one: `log in`, `e mail`. */
  join(words: readonly QueryWord[], queryTerms: readonly QueryTerm[]): void {
    words.forEach((word, at) => {
      const next = words[at + 1];
      const target = word.stop ? queryTerms[at + 1] : queryTerms[at];
      if (next === undefined || target === undefined || (word.stop && next.stop)) return;
      const joined = word.word + next.word;
      const found = this.#wordOf(joined);
      if (found === undefined) return;
      this.#add(target, found.term, this.#expansion.weights.joined, 1, 'typed', joined);
    });
  }

  /** What else a stretch of the query may be called: by the editors first, then in general. */
  synonyms(ruleWords: readonly RuleWord[], queryTerms: readonly QueryTerm[]): void {
    const { editors, thesaurus } = this.#expansion;
    const isBare = queryTerms.map((queryTerm) => queryTerm.stop || !isTyped(queryTerm));
    for (const alternative of [
      ...editors.alternatives(ruleWords),
      ...thesaurus.alternatives(ruleWords),
    ]) {
      const stretch = alternative.at.flatMap((at) => queryTerms[at] ?? []);
      const queryTerm = stretch.find((one) => !one.stop) ?? stretch[0];
      const rarest = this.#rarest(alternative, ruleWords);
      if (queryTerm === undefined || rarest === undefined) continue;
      // Where the site has no such word, the other one is all there is to go by.
      const isUnknown = alternative.at.every((at) => isBare[at]);
      const [weight, trust] = this.#worth(alternative, isUnknown);
      this.#add(queryTerm, rarest.id, weight, trust, 'synonym', rarest.word, alternative.rule);
    }
  }

  #worth({ at, rule }: Alternative, isUnknown: boolean): [weight: number, trust: number] {
    const { weights } = this.#expansion;
    if (rule !== undefined) return [weights.synonymOfEditors, SURE];
    if (isUnknown) return [weights.synonymOfUnknown, ONLY_SYNONYM];
    return [at.length > 1 ? weights.synonymOfPhrase : weights.synonym, SYNONYM];
  }

  /** Of a phrase only its rarest word says something by itself. */
  #rarest(
    { terms }: Alternative,
    ruleWords: readonly RuleWord[],
  ): { id: number; word: string } | undefined {
    const typed = new Set(ruleWords.map(({ term }) => term));
    return terms
      .filter(({ term }) => !typed.has(term))
      .map(({ term, word }) => ({ word, id: this.#termOf(term) }))
      .flatMap(({ word, id }) => (id === undefined ? [] : [{ word, id, ...this.#counts(id) }]))
      .sort((a, b) => a.articles - b.articles)[0];
  }

  #add(
    queryTerm: QueryTerm,
    term: number,
    weight: number,
    trust: number,
    source: Variant['source'],
    word: string,
    rule?: string,
  ): void {
    const known = queryTerm.variants.findIndex((variant) => variant.term === term);
    if (known >= 0 && (queryTerm.variants[known]?.weight ?? 0) >= weight) return;
    const counts = this.#counts(term);
    if (counts.articles === 0) return;
    const variant = { term, weight, trust, source, word, rule, ...counts };
    if (known >= 0) queryTerm.variants[known] = variant;
    else queryTerm.variants.push(variant);
  }

  #termOf(term: string): number | undefined {
    const { lang, statement } = this.#expansion;
    const sql = 'SELECT id FROM terms WHERE lang = ? AND term = ? AND articles > 0';
    const row = statement(sql).get(lang, term);
    return row === undefined ? undefined : Number(row.id);
  }

  #wordOf(word: string): { term: number; articles: number } | undefined {
    const { lang, statement } = this.#expansion;
    const sql = 'SELECT term, articles FROM words WHERE lang = ? AND word = ? AND articles > 0';
    const row = statement(sql).get(lang, word);
    return row && { term: Number(row.term), articles: Number(row.articles) };
  }

  #counts(term: number): { articles: number; titles: number } {
    const row = this.#expansion
      .statement('SELECT articles, titles FROM terms WHERE id = ?')
      .get(term);
    return { articles: Number(row?.articles ?? 0), titles: Number(row?.titles ?? 0) };
  }
}
