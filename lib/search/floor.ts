import type { Scored, Slot } from './score.ts';

/**
 * Where results end. An index always finds something that shares a word; a reader who gets ten
 * bad cards learns less than one who is told that there is nothing.
 */
export type Floor = {
  /**
   * Share of the query's subject that some article must hold for there to be results at all:
   * with one word of subject, and with `manyWords` of them.
   */
  few: number;
  many: number;
  manyWords: number;
  /** Share of the best article's score below which an article is left out. */
  ofBest: number;
};

export const FLOOR: Floor = { few: 0.5, many: 0.15, manyWords: 6, ofBest: 0.2 };

/** Those of the ranked articles that answer the query; none when the query is about nothing here. */
export function aboveFloor<Ranked extends Scored>(
  ranked: readonly Ranked[],
  slots: readonly Slot[],
  floor: Floor,
): Ranked[] {
  const subjects = slots.filter((slot) => !slot.stop).length;
  const share = Math.min(1, Math.max(0, subjects - 1) / (floor.manyWords - 1));
  const least = floor.few + (floor.many - floor.few) * share;
  const best = ranked.slice(0, WITNESSES);
  if (!best.some((one) => one.covered >= least)) return [];
  const enough = (ranked[0]?.score ?? 0) * floor.ofBest;
  return ranked.filter((one) => one.score >= enough);
}

/** The best articles of which one must hold enough of the query. */
const WITNESSES = 3;
