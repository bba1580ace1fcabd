import { builtAt } from '#lib/changes/built-at.ts';
import { internalHeaders } from '#lib/changes/internal-key.ts';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { type Crossing, crossingSchema } from './crossing.ts';
import { Scheduler } from './scheduler.ts';
import { WarmingQueue } from './warming-queue.ts';

/** What may pass until an answer of this very process is given up. */
const PATIENCE_MS = 10_000;

declare global {
  // One for the process: Next evaluates a module once for each bundle that imports it.
  var signpostScheduler: Scheduler | undefined;
}

/** The scheduler of this process; undefined where none was started, as while pages are built. */
export function scheduler(): Scheduler | undefined {
  return globalThis.signpostScheduler;
}

/** Starts the scheduler of this process. It never ends and never throws. */
export function startScheduler(): void {
  const queue = new WarmingQueue();
  globalThis.signpostScheduler ??= new Scheduler(
    {
      now,
      follow: askToFollow,
      warm: (paths) => queue.add(paths),
      warmLater: (paths) => queue.addLater(paths),
    },
    builtAt(),
  );
  globalThis.signpostScheduler.wake();
}

/** Tags may be dropped only inside a request, so the process asks itself. */
async function askToFollow(since: Date): Promise<Crossing> {
  const response = await fetch(`http://127.0.0.1:${env().port}/api/boundaries`, {
    method: 'POST',
    headers: internalHeaders(),
    body: JSON.stringify({ since }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`The boundaries were answered with ${response.status}.`);
  return crossingSchema.parse(await response.json());
}
