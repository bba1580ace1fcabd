import { z } from 'zod';
import { env } from '#lib/env.ts';
import { contentState } from '#sanity/client/content-state.ts';
import { fetchFresh } from '#sanity/client/fetch-fresh.ts';
import { drop } from './drop.ts';
import { follow } from './follow.ts';
import { internalHeaders } from './internal-key.ts';
import { pagesOf } from './pages.ts';
import { listUnseen, takeLater } from './receipts.ts';
import { changesState } from './state.ts';
import { warm } from './warm.ts';

/** How often the pages are compared with the CMS when no event says that they differ. */
export const POLL_S = 60;
/** How often it is looked at whether there is something to do. */
const BEAT_MS = 1_000;
const FIRST_BEAT_MS = 100;

const answer = z.object({ ids: z.array(z.string()), paths: z.array(z.string()) });

/**
 * Starts the heartbeat of this process: it compares the pages with the CMS at the start, every
 * minute, and as soon as the CMS answers again after it did not; and it has made again what was
 * made from old copies. It never ends and never throws.
 */
export function startHeartbeat(): void {
  let dueAt = Number.NEGATIVE_INFINITY;
  const beat = async () => {
    if (isAway()) {
      dueAt = Number.NEGATIVE_INFINITY;
      await fetchFresh({ query: 'true' }).catch(() => undefined);
    }
    if (!isAway() && performance.now() >= dueAt) {
      const isDone = await reconcileOnce().catch(() => false);
      if (isDone) {
        dueAt = performance.now() + POLL_S * 1_000;
        void warm(listUnseen(), takeLater).catch(() => undefined);
      }
    }
    if (!isAway()) await makeOwedAgain().catch(() => undefined);
    setTimeout(beat, BEAT_MS).unref();
  };
  setTimeout(beat, FIRST_BEAT_MS).unref();
}

function isAway(): boolean {
  return contentState().breaker.isOpen;
}

/** @returns whether the pages now agree with the CMS. */
async function reconcileOnce(): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${env().port}/api/reconcile`, {
    method: 'POST',
    headers: internalHeaders(),
    signal: AbortSignal.timeout(120_000),
  });
  if (!response.ok) {
    changesState().isRefused = true;
    return false;
  }
  await follow(answer.parse(await response.json()));
  changesState().isCurrent = true;
  return true;
}

/** Pages that were made from copies while the CMS was away, or too slow for a reader. */
async function makeOwedAgain(): Promise<void> {
  const { copies } = contentState();
  const tags = copies.owed();
  if (tags.length === 0) return;
  // Settled first: what is made from a copy once more is owed once more.
  copies.settle(tags);
  await drop('pages', tags).catch((error: unknown) => {
    copies.owe(tags);
    throw error;
  });
  const revisions = changesState().seen?.revisions;
  if (revisions) await warm(pagesOf(new Set(tags), [revisions]), takeLater);
}
