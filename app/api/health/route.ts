import { scheduler } from '#lib/announcements/start-scheduler.ts';
import { changesState } from '#lib/changes/state.ts';
import { fetchFresh } from '#sanity/client/fetch-fresh.ts';

export const dynamic = 'force-dynamic';

/** Who asks after our health has less patience than a page has. */
const PATIENCE_MS = 2_000;

/**
 * `GET /api/health`: 200 as long as the site serves. `content` says whether the CMS answers
 * right now; without it readers still get the last good pages. `current` says whether the pages
 * have been compared with the CMS, and brought up to the clock, since this process started; `asOf`
 * when they last were. `nextBoundary` is when an announcement next appears, changes or disappears.
 */
export async function GET(): Promise<Response> {
  const content = (await isContentThere()) ? 'ok' : 'unavailable';
  const { isCurrent, reconciledAt } = changesState();
  const asOf = reconciledAt?.toISOString() ?? null;
  const clock = scheduler();
  const current = isCurrent && (clock?.isCaughtUp ?? true);
  const nextBoundary = clock?.next?.toISOString() ?? null;
  return Response.json(
    { status: 'ok', content, current, asOf, nextBoundary },
    { headers: { 'cache-control': 'no-store' } },
  );
}

function isContentThere(): Promise<boolean> {
  const answer = fetchFresh({ query: 'true' }).then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  return Promise.race([answer, late]);
}
