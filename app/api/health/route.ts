import { scheduler } from '#lib/announcements/start-scheduler.ts';
import { POLL_S } from '#lib/changes/heartbeat.ts';
import { changesState } from '#lib/changes/state.ts';
import { now } from '#lib/clock.ts';
import { contentState } from '#sanity/client/content-state.ts';
import { fetchFresh } from '#sanity/client/fetch-fresh.ts';

export const dynamic = 'force-dynamic';

/** Who asks after our health has less patience than a page has. */
const PATIENCE_MS = 2_000;
/** The CMS is asked at most so often, however often somebody asks us. */
const ASKED_AGAIN_MS = 1_000;

let asked: { at: number; isThere: Promise<boolean> } | undefined;

/**
 * `GET /api/health`: 200 as long as the site serves.
 * - `content`: whether the CMS answers right now; without it readers still get the last good pages.
 * - `current`: whether the pages have been compared with the CMS, and brought up to the clock,
 *   since this process started; `asOf` when they last were, `contentAge` how long ago, in s.
 * - `lastEvent`: when a change was last noticed, and `reconcileLag` how many seconds the regular
 *   comparison is late; null before the first one.
 * - `nextBoundary`: when an announcement next appears, changes or disappears.
 * - `breaker`: whether pages are made without asking the CMS, since when and why.
 * - `owed`: what was made from old copies and waits to be made again.
 */
export async function GET(): Promise<Response> {
  const content = (await isContentThere()) ? 'ok' : 'unavailable';
  const { isCurrent, reconciledAt, changedAt } = changesState();
  const { breaker, copies } = contentState();
  const clock = scheduler();
  const age = reconciledAt ? (now().getTime() - reconciledAt.getTime()) / 1_000 : null;
  return Response.json(
    {
      status: 'ok',
      content,
      current: isCurrent && (clock?.isCaughtUp ?? true),
      asOf: reconciledAt ?? null,
      contentAge: age,
      lastEvent: changedAt ?? null,
      reconcileLag: age === null ? null : Math.max(0, age - POLL_S),
      nextBoundary: clock?.next ?? null,
      breaker: breaker.report,
      owed: copies.owed().length,
    },
    { headers: { 'cache-control': 'no-store' } },
  );
}

function isContentThere(): Promise<boolean> {
  const at = performance.now();
  if (asked === undefined || at - asked.at >= ASKED_AGAIN_MS) {
    asked = { at, isThere: askForContent() };
  }
  return asked.isThere;
}

function askForContent(): Promise<boolean> {
  const answer = fetchFresh({ query: 'true' }).then(
    () => true,
    () => false,
  );
  const late = new Promise<false>((resolve) => setTimeout(resolve, PATIENCE_MS, false).unref());
  return Promise.race([answer, late]);
}
