import { isInAnswer, type Occurrences } from './occurrences.ts';
import type { WeighedTerms } from './term-weights.ts';

/** What the title and the best passage hold of the query, favouring those that hold most. */
export function coverageScore(
  { idf, queryTermOf, queryTermIdf, totalIdf }: WeighedTerms,
  occurrences: Occurrences,
): number {
  const seen = new Uint8Array(queryTermIdf.length);
  let sum = 0;
  for (let variant = 0; variant < idf.length; variant += 1) {
    const queryTerm = queryTermOf[variant] ?? 0;
    if (seen[queryTerm] !== 0 || !isInAnswer(occurrences, variant)) continue;
    seen[queryTerm] = 1;
    sum += queryTermIdf[queryTerm] ?? 0;
  }
  return totalIdf === 0 ? 0 : (sum * sum) / totalIdf;
}

/**
 * Share of the query's subject that the title and the best passage hold, 0 to 1; words that the
 * site does not know count as missing. `share` counts common ones too; `subject` is all there is.
 */
export function coveredShare(
  { idf, queryTermOf, trust, subject, missing }: WeighedTerms,
  occurrences: Occurrences,
): { covered: number; share: number; subject: number } {
  const best = new Float64Array(subject.length);
  for (let variant = 0; variant < idf.length; variant += 1) {
    if (!isInAnswer(occurrences, variant)) continue;
    const queryTerm = queryTermOf[variant] ?? 0;
    best[queryTerm] = Math.max(best[queryTerm] ?? 0, trust[variant] ?? 0);
  }
  let held = 0;
  let all = 0;
  for (let queryTerm = 0; queryTerm < best.length; queryTerm += 1) {
    const worth = subject[queryTerm] ?? 0;
    held += worth * (best[queryTerm] ?? 0);
    all += worth;
  }
  const covered = all === 0 ? 0 : held / all;
  return { covered, share: all === 0 ? 0 : held / (all + missing), subject: all };
}
