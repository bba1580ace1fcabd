import type { QueryTerm } from '../query/query-term.ts';
import type { Scored } from './scorer.ts';

/*
 * Where results end. The evidence that a query is about this site is what the best articles hold of
 * its subject, how close its words stand there and in which places, less a penalty for words that
 * nobody here wrote or that were guessed. The numbers are those of a logistic regression on 1,700
 * questions with an answer in their collection and 1,900 without, divided by that of `share`.
 */
type LanguageThreshold = {
  /** By share of the words: unknown here, no words of the language either, common but unknown. */
  unknown: number;
  foreign: number;
  missing: number;
  /** Words that had to be corrected, or are found by another word alone. */
  guessed: number;
  proximity: number;
  title: number;
  passage: number;
  /** Divided by the number of words: few words are held together by chance. */
  few: number;
  /** Evidence below which there are no results: with up to four words, and with more. */
  least: number;
  leastOfMany: number;
};

export type RelevanceThreshold = {
  /** In languages with a list of their words, and in others. */
  listed: LanguageThreshold;
  unlisted: LanguageThreshold;
  /** Share that must be held when the subject is one word. */
  oneWord: number;
  /** Share of the best article's score below which an article is left out. */
  ofBest: number;
};

export const RELEVANCE_THRESHOLD: RelevanceThreshold = {
  listed: {
    unknown: 0.47,
    foreign: 1,
    missing: 0.33,
    guessed: 0,
    proximity: 1.6,
    title: 0.48,
    passage: 0.03,
    few: 0.61,
    least: 0.24,
    leastOfMany: 0,
  },
  unlisted: {
    unknown: 1.6,
    foreign: 1.6,
    missing: 0.8,
    guessed: 0.5,
    proximity: 1.6,
    title: 0.48,
    passage: 0.03,
    few: 0.61,
    least: 0.15,
    leastOfMany: -0.5,
  },
  oneWord: 0.65,
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
  const limits = isListed ? threshold.listed : threshold.unlisted;
  if (!isAnswered(ranked.slice(0, TOP_HITS), queryTerms, limits, threshold)) return [];
  const enough = (ranked[0]?.score ?? 0) * threshold.ofBest;
  return ranked.filter((one) => one.score >= enough);
}

function isAnswered(
  top: readonly Scored[],
  queryTerms: readonly QueryTerm[],
  limits: LanguageThreshold,
  threshold: RelevanceThreshold,
): boolean {
  const subjects = queryTerms.filter(isSubject);
  if (subjects.length < 2) {
    const covered = Math.max(0, ...top.map((one) => one.covered));
    return covered >= threshold.oneWord && subjects.length > 0;
  }
  const words = queryTerms.filter(({ stop, vague }) => !stop && !vague);
  const unknown = subjects.filter(isUnknown);
  const foreign = unknown.filter((one) => one.foreign).length;
  const penalty =
    limits.unknown * (unknown.length - foreign) +
    limits.foreign * foreign +
    limits.missing * (words.length - subjects.length) +
    limits.guessed * subjects.filter((one) => !isUnknown(one) && isGuessed(one)).length +
    limits.few;
  const evidence = top.map(
    ({ evidence: { share, proximity, title, passage } }) =>
      share +
      limits.proximity * proximity +
      limits.title * title +
      limits.passage * passage -
      penalty / words.length,
  );
  const least = words.length <= FEW_WORDS ? limits.least : limits.leastOfMany;
  return Math.max(...evidence) >= least;
}

/** A word the query is about: not its grammar, nor a common word that the site happens to lack. */
function isSubject(queryTerm: QueryTerm): boolean {
  if (queryTerm.stop || queryTerm.vague) return false;
  return !queryTerm.common || !isUnknown(queryTerm);
}

/** What it stands for was guessed: not where it is only unfinished, or a part of a word. */
function isGuessed({ variants, unfinished }: QueryTerm): boolean {
  const source = variants[0]?.source;
  if (source === 'prefix') return !unfinished;
  return source === 'corrected';
}

/** Nobody here wrote it, and it is no mistyped form of what somebody wrote. */
function isUnknown(queryTerm: QueryTerm): boolean {
  return queryTerm.variants.every((variant) => variant.trust < MIN_TRUST);
}
