import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { type FeedbackStore, openFeedback } from './store.ts';
import type { HelpfulCount } from './votes.ts';

/** For how long counts are given again without asking the database. */
const FRESH_MS = 500;
/** Counts are asked for from so long before the last answer: clocks of several machines differ. */
const OVERLAP_MS = 60_000;

type FeedbackState = {
  store: Promise<FeedbackStore> | undefined;
  /** Helpful counts by article, also of zero once there was one. */
  counts: Map<string, number>;
  /** The instant up to which `counts` is complete. */
  asOf: number;
  /** When it was last brought up to date, by a clock that only goes forward. */
  readAt: number;
  reading: Promise<void> | undefined;
};

// Next may evaluate a module twice in one process, and every open handle holds a file lock.
declare global {
  var signpostFeedback: FeedbackState | undefined;
}

function state(): FeedbackState {
  globalThis.signpostFeedback ??= {
    store: undefined,
    counts: new Map(),
    asOf: 0,
    readAt: Number.NEGATIVE_INFINITY,
    reading: undefined,
  };
  return globalThis.signpostFeedback;
}

/**
 * The feedback store of this process, opened on first use.
 * @throws {Unavailable} when its database does not answer; the next call tries again.
 */
export function feedbackStore(): Promise<FeedbackStore> {
  const here = state();
  here.store ??= openFeedback(env()).catch((error: unknown) => {
    here.store = undefined;
    throw error;
  });
  return here.store;
}

/**
 * Helpful counts of all articles, at most half a second old. While the database does not answer,
 * the last ones known: an article must be readable without them.
 */
export async function currentCounts(): Promise<ReadonlyMap<string, number>> {
  const here = state();
  if (performance.now() - here.readAt >= FRESH_MS) {
    here.reading ??= readChanges(here).finally(() => {
      here.reading = undefined;
    });
    await here.reading.catch((error: unknown) => console.warn('Helpful counts are old:', error));
  }
  return here.counts;
}

async function readChanges(here: FeedbackState): Promise<void> {
  const startedAt = performance.now();
  const at = now().getTime();
  const store = await feedbackStore();
  const changed = await store.countsSince(new Date(Math.max(0, here.asOf - OVERLAP_MS)));
  for (const { articleId, helpful } of changed) here.counts.set(articleId, helpful);
  here.asOf = at;
  here.readAt = startedAt;
}

/** Helpful counts of these articles; an article nobody found helpful is absent. */
export async function helpfulCounts(articleIds: readonly string[]): Promise<Map<string, number>> {
  const counts = await currentCounts();
  return new Map(
    articleIds.flatMap((id) => {
      const helpful = counts.get(id) ?? 0;
      return helpful > 0 ? [[id, helpful] as const] : [];
    }),
  );
}

/** Every article with a count above zero, most helpful first, ties by id. */
export async function mostHelpful(): Promise<HelpfulCount[]> {
  const counts = await currentCounts();
  return [...counts]
    .filter(([, helpful]) => helpful > 0)
    .map(([articleId, helpful]) => ({ articleId, helpful }))
    .sort((a, b) => b.helpful - a.helpful || (a.articleId < b.articleId ? -1 : 1));
}
