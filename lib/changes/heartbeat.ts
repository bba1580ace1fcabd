import { env } from '#lib/env.ts';
import { internalKey } from './internal-key.ts';
import { changesState } from './state.ts';

/** How often the pages are compared with the CMS when no event says that they differ. */
const POLL_MS = 60_000;
const FIRST_TRY_MS = 200;

/** Starts the reconciliation poll of this process. It never ends and never throws. */
export function startHeartbeat(): void {
  const beat = async () => {
    await tick();
    const wait = changesState().reconciledAt === undefined ? FIRST_TRY_MS : POLL_MS;
    setTimeout(beat, wait).unref();
  };
  setTimeout(beat, FIRST_TRY_MS).unref();
}

async function tick(): Promise<void> {
  await fetch(`http://127.0.0.1:${env().port}/api/reconcile`, {
    method: 'POST',
    headers: { authorization: `Bearer ${internalKey()}` },
    signal: AbortSignal.timeout(120_000),
  }).catch(() => undefined);
}
