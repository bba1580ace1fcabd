import { addVariant, type Expansion, TRUST } from './expansion.ts';
import type { QueryWord } from './parse-query.ts';
import type { QueryTerm } from './query-term.ts';
import type { Alternative, RuleWord } from './synonyms.ts';

/** Adds what two words are that the site writes as one: `log in`, `e mail`. */
export function addJoined(
  words: readonly QueryWord[],
  queryTerms: readonly QueryTerm[],
  { lookup, weights, tokenizer }: Expansion,
): void {
  words.forEach((word, at) => {
    const next = words[at + 1];
    const target = word.stop ? queryTerms[at + 1] : queryTerms[at];
    if (next === undefined || target === undefined || (word.stop && next.stop)) return;
    const both = word.word + next.word;
    const known = lookup.word(both) ?? otherFormOf(both);
    if (known === undefined) return;
    const variant = { term: known.term, word: known.word, weight: weights.joined };
    addVariant(target, { ...variant, trust: TRUST.certain, source: 'typed' }, lookup);
  });

  /** `Konto eröffnen` is another form of `Kontoeröffnung`. */
  function otherFormOf(both: string): { term: number; word: string } | undefined {
    if (!tokenizer.language.compounds) return undefined;
    const term = lookup.termId(tokenizer.term(both));
    return term === undefined ? undefined : { term, word: both };
  }
}

/** Adds the word that the site makes of two words of the query: `Konto gesperrt`, `Kontosperrung`. */
export function addJoinedCompounds(
  words: readonly QueryWord[],
  queryTerms: readonly QueryTerm[],
  { lookup, vocabulary, weights, tokenizer }: Expansion,
): void {
  if (!tokenizer.language.compounds) return;
  const parts = words.map(({ word, stop }) => (stop ? [] : vocabulary.compoundsWith(word)));
  parts.forEach((compounds, at) => {
    const queryTerm = queryTerms[at];
    const others = new Set(parts.slice(at + 1).flat());
    const both = compounds.filter((id) => others.has(id));
    if (queryTerm === undefined) return;
    for (const { term, word } of lookup.ofIds(both)) {
      const variant = { term, word, weight: weights.joined, trust: TRUST.certain };
      addVariant(queryTerm, { ...variant, source: 'compound' }, lookup);
    }
  });
}

/** Adds what else a stretch of the query may be called: by the editors first, then in general. */
export function addSynonyms(
  ruleWords: readonly RuleWord[],
  queryTerms: readonly QueryTerm[],
  expansion: Expansion,
): void {
  const { editors, thesaurus, lookup } = expansion;
  const isBare = queryTerms.map((queryTerm) => queryTerm.stop || !isTyped(queryTerm));
  const alternatives = [...editors.alternatives(ruleWords), ...thesaurus.alternatives(ruleWords)];
  for (const alternative of alternatives) {
    const stretch = alternative.at.flatMap((at) => queryTerms[at] ?? []);
    const queryTerm = stretch.find((one) => !one.stop) ?? stretch[0];
    const rarest = rarestOf(alternative, ruleWords, expansion);
    if (queryTerm === undefined || rarest === undefined) continue;
    // Where the site has no such word, the other one is all there is to go by.
    const isUnknown = alternative.at.every((at) => isBare[at]);
    const worth = worthOf(alternative, isUnknown, expansion);
    const { rule } = alternative;
    addVariant(queryTerm, { ...rarest, ...worth, rule, source: 'synonym' }, lookup);
    // What the whole phrase means is said by one of its words.
    for (const one of stretch) if (one.variants.length === 0) one.stop = true;
  }
}

function isTyped({ variants }: QueryTerm): boolean {
  return variants.some(({ source, trust }) => source !== 'synonym' && trust >= TRUST.guess);
}

function worthOf(
  { at, rule }: Alternative,
  isUnknown: boolean,
  { weights }: Expansion,
): { weight: number; trust: number } {
  if (rule !== undefined) return { weight: weights.synonymOfEditors, trust: TRUST.sure };
  if (isUnknown) return { weight: weights.synonymOfUnknown, trust: TRUST.onlySynonym };
  const weight = at.length > 1 ? weights.synonymOfPhrase : weights.synonym;
  return { weight, trust: TRUST.synonym };
}

/** The rarest word of a phrase: only that says something by itself. */
function rarestOf(
  { terms }: Alternative,
  ruleWords: readonly RuleWord[],
  { lookup }: Expansion,
): { term: number; word: string } | undefined {
  const typed = new Set(ruleWords.map(({ term }) => term));
  const known = terms
    .filter(({ term }) => !typed.has(term))
    .flatMap(({ term, word }) => {
      const id = lookup.termId(term);
      return id === undefined ? [] : [{ term: id, word, articles: lookup.counts(id).articles }];
    })
    .sort((a, b) => a.articles - b.articles)[0];
  return known && { term: known.term, word: known.word };
}
