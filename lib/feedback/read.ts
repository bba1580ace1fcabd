import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { storageMessage } from '#lib/database/storage-watch.ts';
import { statusOf, Unavailable } from '#lib/errors.ts';
import { log } from '#lib/log.ts';
import type { FeedbackState } from './state.ts';
import { type FeedbackStore, feedbackFile, HELD, openFeedback } from './store.ts';
import type { HelpfulCount } from './types.ts';

/** For how long counts are reused without asking the database. */
const FRESH_MS = 500;
/** How long a reader waits for new counts; after that the last known ones are used. */
const TIMEOUT_MS = 500;
/** The same while no counts are known: a page stored without counts would stay wrong for long. */
const FIRST_TIMEOUT_MS = 6_000;
/** How long to wait before asking a database again that did not answer. */
const RETRY_MS = 5_000;
/** Counts are read from this long before the last reading on, because clocks of machines differ. */
const OVERLAP_MS = 60_000;

/**
 * The feedback store of this process, opened on first use.
 * @throws {Unavailable} when its database does not answer; the next call tries again.
 */
export function feedbackStore(): Promise<FeedbackStore> {
  const here = context().feedback;
  here.store ??= openFeedback(context().env).then(
    (store) => {
      here.toldOf = undefined;
      return store;
    },
    (error: unknown) => {
      here.store = undefined;
      if (statusOf(error) !== 500) throw error;
      tellOnce(here, storageMessage(feedbackFile(context().env.dataDir), HELD, error), error);
      throw new Unavailable('Feedback cannot be stored at the moment.', { cause: error });
    },
  );
  return here.store;
}

function tellOnce(here: FeedbackState, message: string, error: unknown): void {
  if (here.toldOf !== message) log('feedback').error({ err: error }, message);
  here.toldOf = message;
}

/**
 * Helpful counts of all articles, at most half a second old; the last known ones while the database
 * does not answer.
 */
export async function currentCounts(): Promise<ReadonlyMap<string, number>> {
  const here = context().feedback;
  if (performance.now() < here.oldAt) return here.counts;
  here.reading ??= readChanges(here)
    .catch((error: unknown) => {
      if (!here.isAway) log('feedback').warn({ err: error }, 'Helpful counts are old.');
      here.isAway = true;
      here.oldAt = performance.now() + RETRY_MS;
    })
    .finally(() => {
      here.reading = undefined;
    });
  if (!here.isAway) {
    await withTimeout(here.reading, here.asOf === 0 ? FIRST_TIMEOUT_MS : TIMEOUT_MS);
  }
  return here.counts;
}

async function withTimeout(work: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, timeoutMs);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

async function readChanges(here: FeedbackState): Promise<void> {
  const startedAt = performance.now();
  const at = now().getTime();
  const store = await feedbackStore();
  const changed = await store.countsSince(new Date(Math.max(0, here.asOf - OVERLAP_MS)));
  for (const { articleId, helpful } of changed) here.counts.set(articleId, helpful);
  here.asOf = at;
  here.oldAt = startedAt + FRESH_MS;
  here.isAway = false;
}

/** Helpful counts of these articles; those with none are left out. */
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
