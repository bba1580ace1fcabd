import { now } from '#lib/clock.ts';
import { feedbackStore } from './read.ts';
import { dayOf, forgetKeysBefore } from './voter-key.ts';

const CHECK_MS = 30_000;

/** Destroys the keys of past days, soon after midnight (UTC) and at the start. It never throws. */
export function startForgetting(): void {
  let forgotten = '';
  const check = async () => {
    const today = dayOf(now());
    if (today !== forgotten) {
      try {
        forgetKeysBefore(today);
        await (await feedbackStore()).forgetBefore(today);
        forgotten = today;
      } catch {
        // Tried again at the next look; the site must run while the database is away.
      }
    }
    setTimeout(check, CHECK_MS).unref();
  };
  setTimeout(check, 0).unref();
}
