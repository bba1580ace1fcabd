import type { QueryTerm } from '../query/query-term.ts';
import type { Scored } from './scorer.ts';

/*
 * Where results end. The evidence that a query is about this site is the share of its subject that
 * the best articles hold, less a penalty for words that nobody here wrote or that were guessed. The
 * numbers were fitted on 6,700 questions with an answer in their collection and 8,200 without.
 */
type LanguageThreshold = {
  /** Penalty for a word that nobody here wrote, and for one that is no word of the language either. */
  unknown: number;
  foreign: number;
  /** Penalty for a word that had to be corrected or completed. */
  guessed: number;
  /** Evidence below which there are no results: with up to four words of subject, and with more. */
  few: number;
  many: number;
};

export type RelevanceThreshold = {
  /** In languages with a list of their words, and in others. */
  listed: LanguageThreshold;
  unlisted: LanguageThreshold;
  /** Share that must be held when the subject is one word, and when it is up to four. */
  oneWord: number;
  fewWords: number;
  /** The same when the site knows every word of it. */
  fewKnownWords: number;
  /** Share of the best article's score below which an article is left out. */
  ofBest: number;
};

export const RELEVANCE_THRESHOLD: RelevanceThreshold = {
  listed: { unknown: 1.1, foreign: 2, guessed: 0.5, few: 0.05, many: -0.05 },
  unlisted: { unknown: 3, foreign: 3, guessed: 3, few: -1, many: -1.1 },
  oneWord: 0.65,
  fewWords: 0.3,
  fewKnownWords: 0.15,
  ofBest: 0.2,
};

/** The best articles of which one must hold enough of the query. */
const TOP_HITS = 3;
const FEW_WORDS = 4;
/** Trust below which a correction does not count. */
const MIN_TRUST = 0.3;

/**
 * Those of the ranked articles that answer the query; none when it is about nothing here.
 * @param isListed whether there is a list of the language's words.
 */
export function aboveThreshold<Ranked extends Scored>(
  ranked: readonly Ranked[],
  queryTerms: readonly QueryTerm[],
  isListed: boolean,
  threshold: RelevanceThreshold,
): Ranked[] {
  const subjects = queryTerms.filter(isSubject);
  const limits = isListed ? threshold.listed : threshold.unlisted;
  if (!isAnswered(ranked, subjects, limits, threshold)) return [];
  const enough = (ranked[0]?.score ?? 0) * threshold.ofBest;
  return ranked.filter((one) => one.score >= enough);
}

function isAnswered(
  ranked: readonly Scored[],
  subjects: readonly QueryTerm[],
  limits: LanguageThreshold,
  threshold: RelevanceThreshold,
): boolean {
  const covered = Math.max(0, ...ranked.slice(0, TOP_HITS).map((one) => one.covered));
  if (subjects.length < 2) return covered >= threshold.oneWord && subjects.length > 0;
  let penalty = 0;
  for (const queryTerm of subjects) {
    if (isUnknown(queryTerm)) penalty += queryTerm.foreign ? limits.foreign : limits.unknown;
    else if (queryTerm.variants[0]?.source !== 'typed') penalty += limits.guessed;
  }
  const minCovered = subjects.some(isUnknown) ? threshold.fewWords : threshold.fewKnownWords;
  if (subjects.length <= FEW_WORDS && covered < minCovered) return false;
  const minEvidence = subjects.length <= FEW_WORDS ? limits.few : limits.many;
  return covered - penalty / subjects.length >= minEvidence;
}

/** A word the query is about: not its grammar, nor a common word that the site happens to lack. */
function isSubject(queryTerm: QueryTerm): boolean {
  if (queryTerm.stop || queryTerm.vague) return false;
  return !queryTerm.common || !isUnknown(queryTerm);
}

/** Nobody here wrote it, and it is no mistyped form of what somebody wrote. */
function isUnknown(queryTerm: QueryTerm): boolean {
  return queryTerm.variants.every((variant) => variant.trust < MIN_TRUST);
}
