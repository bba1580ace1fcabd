import { now } from '#lib/clock.ts';
import type { Context } from '#lib/context.ts';

/** How long an answer about our health waits for the CMS. */
const PING_TIMEOUT_MS = 2_000;
/** The shortest time between two questions to the CMS, however often somebody asks us. */
const PING_INTERVAL_MS = 1_000;

const asked = new WeakMap<Context, { at: number; isThere: Promise<boolean> }>();

/** What operators are told of this process. */
export async function healthOf(site: Context) {
  const content = (await isContentThere(site)) ? ('ok' as const) : ('unavailable' as const);
  const { stream, comparedAt, changedAt, failing } = site.sync.state;
  return {
    status: 'ok' as const,
    content,
    current: site.startup.isCurrent,
    asOf: comparedAt ?? null,
    contentAge: comparedAt ? (now().getTime() - comparedAt.getTime()) / 1_000 : null,
    lastEvent: changedAt ?? null,
    nextBoundary: site.boundaries.next,
    sync: { stream, failingSince: failing?.since ?? null, fault: failing?.fault ?? null },
    // A development server draws each page when it is asked for.
    waiting: site.env.isDevelopment ? 0 : site.queue.size,
    /** Whether votes and comments can be stored, as far as the last look at their counts tells. */
    feedback: site.feedback.isAway ? ('unavailable' as const) : ('ok' as const),
  };
}

function isContentThere(site: Context): Promise<boolean> {
  const at = performance.now();
  const last = asked.get(site);
  if (last !== undefined && at - last.at < PING_INTERVAL_MS) return last.isThere;
  const isThere = ping(site);
  asked.set(site, { at, isThere });
  return isThere;
}

function ping({ upstream }: Context): Promise<boolean> {
  const answered = upstream.ping().then(
    () => true,
    // Said in the answer; the sync loop tells the log.
    () => false,
  );
  const late = new Promise<false>((resolve) => setTimeout(resolve, PING_TIMEOUT_MS, false).unref());
  return Promise.race([answered, late]);
}
