import type { QueryTerm } from '../query/query-term.ts';
import type { Scored } from './scorer.ts';

/**
 * Where results end. An index always finds something that shares a word; a reader who gets ten
 * bad cards learns less than one who is told that there is nothing.
 *
 * The evidence that a query is about this site: the share of its subject that the best articles
 * hold, less what of it nobody here ever wrote, less what had to be guessed. The shares were
 * fitted on 6,700 questions that have an answer in their collection and 8,200 that do not.
 */
type Doubt = {
  /** For a word that nobody here wrote, and for one that is no word of the language either. */
  unknown: number;
  foreign: number;
  /** For a word that had to be repaired or completed. */
  guessed: number;
  /** Evidence below which there are no results: with up to four words of subject, and with more. */
  few: number;
  many: number;
};

export type Floor = {
  /** In languages with a list of their words, and in others. */
  listed: Doubt;
  unlisted: Doubt;
  /** Share that must be held when the subject is one word, and when it is up to four. */
  oneWord: number;
  fewWords: number;
  /** The same when the site knows every word of it. */
  fewKnownWords: number;
  /** Share of the best article's score below which an article is left out. */
  ofBest: number;
};

export const FLOOR: Floor = {
  listed: { unknown: 1.1, foreign: 2, guessed: 0.5, few: 0.05, many: -0.05 },
  unlisted: { unknown: 3, foreign: 3, guessed: 3, few: -1, many: -1.1 },
  oneWord: 0.65,
  fewWords: 0.3,
  fewKnownWords: 0.15,
  ofBest: 0.2,
};

/** The best articles of which one must hold enough of the query. */
const WITNESSES = 3;
const FEW = 4;
/** Trust below which a repair does not count. */
const UNLIKELY = 0.3;
/** A number so short says nothing by itself. */
const SHORT_NUMBER = /^\p{N}{1,2}$/u;

/**
 * Those of the ranked articles that answer the query; none when it is about nothing here.
 * @param isListed whether there is a list of the language's words.
 */
export function aboveFloor<Ranked extends Scored>(
  ranked: readonly Ranked[],
  queryTerms: readonly QueryTerm[],
  isListed: boolean,
  floor: Floor,
): Ranked[] {
  const subjects = queryTerms.filter(isSubject);
  const doubt = isListed ? floor.listed : floor.unlisted;
  if (!isAnswered(ranked, subjects, doubt, floor)) return [];
  const enough = (ranked[0]?.score ?? 0) * floor.ofBest;
  return ranked.filter((one) => one.score >= enough);
}

function isAnswered(
  ranked: readonly Scored[],
  subjects: readonly QueryTerm[],
  doubt: Doubt,
  floor: Floor,
): boolean {
  const covered = Math.max(0, ...ranked.slice(0, WITNESSES).map((one) => one.covered));
  if (subjects.length < 2) return covered >= floor.oneWord && subjects.length > 0;
  let doubts = 0;
  for (const queryTerm of subjects) {
    if (isUnknown(queryTerm)) doubts += queryTerm.foreign ? doubt.foreign : doubt.unknown;
    else if (queryTerm.variants[0]?.source !== 'typed') doubts += doubt.guessed;
  }
  const least = subjects.some(isUnknown) ? floor.fewWords : floor.fewKnownWords;
  if (subjects.length <= FEW && covered < least) return false;
  const enough = subjects.length <= FEW ? doubt.few : doubt.many;
  return covered - doubts / subjects.length >= enough;
}

/** A word the query is about: not its grammar, nor a common word that the site happens to lack. */
function isSubject(queryTerm: QueryTerm): boolean {
  if (queryTerm.stop || SHORT_NUMBER.test(queryTerm.word)) return false;
  return !queryTerm.common || !isUnknown(queryTerm);
}

/** Nobody here wrote it, and it is no mistyped form of what somebody wrote. */
function isUnknown(queryTerm: QueryTerm): boolean {
  return queryTerm.variants.every((variant) => variant.trust < UNLIKELY);
}
