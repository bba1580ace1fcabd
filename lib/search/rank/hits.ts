import { type CandidateRow, candidateOf } from './candidate.ts';
import type { Scored, Scorer } from './scorer.ts';

/** An article that answers a query, with why. Instants are ISO 8601 UTC. */
export type Hit = Scored & {
  id: number;
  doc: string;
  type: string;
  publishedAt: string | null;
  updatedAt: string | null;
  /** The editors' rule that put it first. */
  curatedBy: string | null;
};

/** A row scored against the query of `scorer`. */
export function hitOf(row: CandidateRow, scorer: Scorer): Hit {
  return {
    id: Number(row.id),
    doc: String(row.doc),
    type: String(row.type),
    publishedAt: textOrNull(row.published_at),
    updatedAt: textOrNull(row.updated_at),
    curatedBy: null,
    ...scorer.score(candidateOf(row)),
  };
}

/** Best first; of equals the one updated last, then the older one, so that the order is stable. */
export function byScore(a: Hit, b: Hit): number {
  return b.score - a.score || compare(b.updatedAt ?? '', a.updatedAt ?? '') || a.id - b.id;
}

/** The curated hits, then the others, none twice. */
export function curatedFirst(curated: readonly Hit[], hits: readonly Hit[]): Hit[] {
  return [...curated, ...hits.filter(({ id }) => !curated.some((one) => one.id === id))];
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
