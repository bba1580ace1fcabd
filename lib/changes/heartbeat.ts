import { z } from 'zod';
import { env } from '#lib/env.ts';
import { follow } from './follow.ts';
import { internalHeaders } from './internal-key.ts';
import { changesState } from './state.ts';

/** How often the pages are compared with the CMS when no event says that they differ. */
const POLL_MS = 60_000;
/** How soon it is tried again while the server starts or the CMS does not answer. */
const TRY_AGAIN_MS = 1_000;
const FIRST_TRY_MS = 100;

const answer = z.object({ ids: z.array(z.string()), paths: z.array(z.string()) });

/** Starts the reconciliation poll of this process. It never ends and never throws. */
export function startHeartbeat(): void {
  const beat = async () => {
    const isDone = await reconcileOnce().catch(() => false);
    setTimeout(beat, isDone ? POLL_MS : TRY_AGAIN_MS).unref();
  };
  setTimeout(beat, FIRST_TRY_MS).unref();
}

/** @returns whether the pages now agree with the CMS. */
async function reconcileOnce(): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${env().port}/api/reconcile`, {
    method: 'POST',
    headers: internalHeaders(),
    signal: AbortSignal.timeout(120_000),
  });
  if (!response.ok) return false;
  await follow(answer.parse(await response.json()));
  changesState().isCurrent = true;
  return true;
}
