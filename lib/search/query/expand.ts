import { addVariant, type Expansion, TRUST } from './expansion.ts';
import { addJoined, addJoinedCompounds, addSynonyms } from './other-words.ts';
import type { QueryWord } from './parse-query.ts';
import type { QueryTerm } from './query-term.ts';
import {
  addCompletions,
  addCompoundParts,
  addCompounds,
  addCorrections,
  addKin,
  addMistypedStart,
  addPieces,
  addSplit,
} from './spelling.ts';
import type { RuleWord } from './synonyms.ts';

/** A query as search understands it. */
export type Expanded = {
  /** Each word with the terms of the site that it may stand for. */
  queryTerms: QueryTerm[];
  /** The words as rules are compared with them: corrected where that is sure. */
  ruleWords: RuleWord[];
};

export function expandQuery(words: readonly QueryWord[], expansion: Expansion): Expanded {
  const queryTerms = words.map((word) => queryTermOf(word, expansion));
  const ruleWords = words.map((word, at) => ruleWordOf(word, queryTerms[at], expansion));
  if (!expansion.exact) {
    addJoined(words, queryTerms, expansion);
    addJoinedCompounds(words, queryTerms, expansion);
    addSynonyms(ruleWords, queryTerms, expansion);
  }
  return { queryTerms, ruleWords };
}

function ruleWordOf(
  { term, stop }: QueryWord,
  queryTerm: QueryTerm | undefined,
  { tokenizer }: Expansion,
): RuleWord {
  const best = queryTerm?.variants[0];
  const isCorrected = best?.source === 'corrected' && best.trust >= TRUST.guess;
  return { term: isCorrected ? tokenizer.term(best.word) : term, stop };
}

function queryTermOf(word: QueryWord, expansion: Expansion): QueryTerm {
  const { weights, exact, tokenizer, lookup } = expansion;
  const queryTerm: QueryTerm = {
    word: word.word,
    stop: word.stop,
    empty: word.empty,
    common: word.common,
    vague: word.vague,
    foreign: false,
    unfinished: word.open && !word.stop,
    variants: [],
  };
  const isUnmatched = () => queryTerm.variants.length === 0;
  const weight = word.stop ? weights.stopWord : 1;
  const term = lookup.termId(word.term);
  if (term !== undefined) {
    const variant = { term, word: word.word, weight, trust: TRUST.certain };
    addVariant(queryTerm, { ...variant, source: 'typed' }, lookup);
    if (!exact && !word.stop) addPieces(queryTerm, term, expansion);
  }
  addForms(queryTerm, word, expansion);
  addKin(queryTerm, word.word, expansion, weight);
  if (tokenizer.isNumber(word.word)) {
    // Only a version may go on: "2.4" may be "2.4.1", but "1000" is not "10000".
    const worth = { weight: weights.abbreviation, trust: TRUST.certain };
    if (isUnmatched()) addCompletions(queryTerm, `${word.word}.`, worth, expansion);
  } else if (queryTerm.unfinished) {
    // An unfinished word is completed before it is corrected.
    const completion = weights.completion[isUnmatched() ? 0 : 1];
    const worth = { weight: completion, trust: TRUST.certain };
    addCompletions(queryTerm, word.word, worth, expansion);
  }
  if (isUnmatched() && !exact) addCorrections(queryTerm, word, expansion);
  if (isUnmatched() && !exact && queryTerm.unfinished) {
    addMistypedStart(queryTerm, word.word, expansion);
  } else if (isUnmatched() && !exact && !word.stop) {
    // "acc" and "info" are cut short rather than mistyped.
    const worth = { weight: weights.abbreviation, trust: TRUST.part };
    addCompletions(queryTerm, word.word, worth, expansion);
  }
  if (isUnmatched() && !exact && !word.stop) addSplit(queryTerm, word.word, expansion);
  if (!exact && !word.stop && tokenizer.language.compounds) {
    addCompoundParts(queryTerm, word.word, expansion);
    addCompounds(queryTerm, word.word, expansion);
  }
  if (isUnmatched() && !queryTerm.common) {
    const kind = tokenizer.kindOf(word.word);
    queryTerm.common = kind === 'common';
    queryTerm.foreign = kind === 'foreign' || tokenizer.isForeignGrammar(word.word);
  }
  return queryTerm;
}

/** Adds the other ways in which the site writes a number, a date or a code. */
function addForms(queryTerm: QueryTerm, { forms }: QueryWord, { lookup }: Expansion): void {
  for (const { word, term } of forms) {
    const id = lookup.termId(term);
    if (id === undefined) continue;
    const variant = { term: id, word, weight: 1, trust: TRUST.certain };
    addVariant(queryTerm, { ...variant, source: 'typed' }, lookup);
  }
}
