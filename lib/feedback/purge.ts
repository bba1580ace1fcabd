import { now } from '#lib/clock.ts';
import { feedbackStore } from './read.ts';
import { dayOf, purgeKeysBefore } from './voter-key.ts';

const CHECK_MS = 30_000;

/** Deletes the keys of past days, at the start and soon after midnight (UTC). It never throws. */
export function startPurging(): void {
  let purgedDay = '';
  const check = async () => {
    const today = dayOf(now());
    if (today !== purgedDay) {
      try {
        purgeKeysBefore(today);
        await (await feedbackStore()).purgeBefore(today);
        purgedDay = today;
      } catch {
        // Tried again at the next look; the site must run while the database is away.
      }
    }
    setTimeout(check, CHECK_MS).unref();
  };
  setTimeout(check, 0).unref();
}
