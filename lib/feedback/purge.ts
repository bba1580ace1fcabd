import { now } from '#lib/clock.ts';
import { log } from '#lib/log.ts';
import { feedbackStore } from './read.ts';
import type { SaltStore } from './salts.ts';
import { dayOf, purgeKeysBefore } from './voter-key.ts';

const CHECK_MS = 30_000;

/** Deletes the keys of past days, at the start and soon after midnight (UTC). It never throws. */
export function startPurging(): void {
  const check = createPurge(feedbackStore);
  const next = () => void check().then(() => setTimeout(next, CHECK_MS).unref());
  setTimeout(next, 0).unref();
}

/** A function that purges once a day. A failure is logged once, and tried again at each call. */
export function createPurge(
  openStore: () => Promise<Pick<SaltStore, 'purgeBefore'>>,
): () => Promise<void> {
  let purgedDay = '';
  let hasFailed = false;
  return async () => {
    const today = dayOf(now());
    if (today === purgedDay) return;
    try {
      purgeKeysBefore(today);
      await (await openStore()).purgeBefore(today);
      purgedDay = today;
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) log('feedback').error({ err: error }, 'Keys of past days are still stored.');
      hasFailed = true;
    }
  };
}
