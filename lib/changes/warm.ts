import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { contentState } from '#sanity/client/content-state.ts';
import { drop } from './drop.ts';
import { expectedAt, isAsExpected } from './expected.ts';
import { internalHeaders } from './internal-key.ts';
import { begunAtOf, isMadeFromOldAnswer } from './page-age.ts';
import { tagOfPage } from './pages.ts';
import { changesState } from './state.ts';

/** Pages made again at once; the others are made again when somebody first asks for them. */
const MOST_PAGES = 300;
const AT_A_TIME = 4;
/** A page that is still not right by then is left to the next reconciliation, and said so. */
const PATIENCE_MS = 10_000;
const LONGEST_PAUSE_MS = 250;
/** After so many tries a page that cannot be made for want of the CMS is left until it answers. */
const OWED_TRIES = 5;

/** A page and the time in ms until it was seen as it should be, or null when it was not. */
export type Warmed = { path: string; ms: number | null };

/**
 * Asks for each page until it is served as it should be: freshly made, with the status that its
 * address should have and, for an article, from the revision that is published. The first request
 * after an invalidation still gets the former page and starts the making of the new one. The times
 * count from this call. An invalidation takes effect when the request that asked for it has ended,
 * so call this after. `onWarmed` hears of each page as soon as it is done.
 */
export async function warm(
  paths: readonly string[],
  onWarmed: (page: Warmed) => void = () => undefined,
): Promise<Warmed[]> {
  const startedAt = performance.now();
  const { droppedAt } = changesState();
  const waiting = paths.slice(0, MOST_PAGES);
  const warmed: Warmed[] = [];
  const worker = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const isRight = await untilRight(path, droppedAt);
      const page = { path, ms: isRight ? Math.round(performance.now() - startedAt) : null };
      warmed.push(page);
      onWarmed(page);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return warmed;
}

async function untilRight(path: string, droppedAt: Date | undefined): Promise<boolean> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (let tries = 1; performance.now() < giveUpAt; tries += 1) {
    const seen = await look(path, droppedAt);
    if (seen === 'right') return true;
    // It is made again when the CMS answers; until then nothing is gained by asking.
    if (seen === 'owed' || (tries >= OWED_TRIES && isOwed(path))) return false;
    // A page that failed is left alone for 30 s: dropped once more, it is made again.
    const what = seen === 'old' || contentState().breaker.isOpen ? 'pages' : 'answers';
    if (seen !== 'stale') await drop(what, [tagOfPage(path)]).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, Math.min(10 * tries, LONGEST_PAUSE_MS)));
  }
  return false;
}

/**
 * `stale` while the new page is being made. Of what Next takes for the newest: `old` when it was
 * begun before the change, `wrong` when it shows something else than is published, `owed` when it
 * was made from an answer that a change has gone past, or could not be made, for want of a newer one.
 */
async function look(
  path: string,
  droppedAt: Date | undefined,
): Promise<'right' | 'stale' | 'old' | 'wrong' | 'owed'> {
  const answer = await fetch(`http://127.0.0.1:${env().port}${path}`, {
    redirect: 'manual',
    headers: {
      'user-agent': 'signpost-warm',
      // To press what is not sent anywhere took a tenth of the time in which pages are made again.
      'accept-encoding': 'identity',
      ...internalHeaders(),
    },
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  const body = await answer?.text().catch(() => undefined);
  if (answer === undefined || body === undefined) return 'stale';
  if (answer.headers.get('x-nextjs-cache') === 'STALE') return 'stale';
  if (contentState().breaker.isOpen && answer.status >= 500) return 'owed';
  if ((begunAtOf(body) ?? Infinity) < (droppedAt?.getTime() ?? 0)) return 'old';
  if (isMadeFromOldAnswer(body)) return 'owed';
  // What is right is asked anew each time: the page may change once more while it is waited for.
  const expected = expectedAt(path, changesState().seen?.revisions ?? new Map(), now());
  const location = answer.headers.get('location');
  return isAsExpected(expected, { status: answer.status, location, body }) ? 'right' : 'wrong';
}

function isOwed(path: string): boolean {
  const { breaker, copies } = contentState();
  return breaker.isFailing && copies.owed().includes(tagOfPage(path));
}
