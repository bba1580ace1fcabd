import { env } from '#lib/env.ts';

/** Pages made again at once; the others are made again when somebody first asks for them. */
const MOST_PAGES = 300;
const AT_A_TIME = 4;
const MOST_TRIES = 20;

/** A page and the time in ms until it was seen freshly made, or null when it was not. */
export type Warmed = { path: string; ms: number | null };

/**
 * Asks for each page until Next serves it freshly made: the first request after an invalidation
 * still gets the former page and starts the making of the new one. The times count from this call.
 * An invalidation takes effect when the request that asked for it has ended, so call this after.
 * `onWarmed` hears of each page as soon as it is done.
 */
export async function warm(
  paths: readonly string[],
  onWarmed: (page: Warmed) => void = () => undefined,
): Promise<Warmed[]> {
  const startedAt = performance.now();
  const waiting = paths.slice(0, MOST_PAGES);
  const warmed: Warmed[] = [];
  const worker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const isFresh = await untilFresh(path);
      const page = { path, ms: isFresh ? Math.round(performance.now() - startedAt) : null };
      warmed.push(page);
      onWarmed(page);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return warmed;
}

async function untilFresh(path: string): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${env().port}${path}`, {
      redirect: 'manual',
      headers: { 'user-agent': 'signpost-warm' },
      signal: AbortSignal.timeout(10_000),
    }).catch(() => undefined);
    await answer?.arrayBuffer().catch(() => undefined);
    const isServed = answer !== undefined && answer.status < 500;
    if (isServed && answer.headers.get('x-nextjs-cache') !== 'STALE') return true;
    await new Promise((resolve) => setTimeout(resolve, 10 * (tries + 1)));
  }
  return false;
}
