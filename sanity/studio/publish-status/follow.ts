import {
  LATE_MS,
  type Progress,
  type PublishStatus,
  publishStatusSchema,
} from './publish-status.ts';

/** How often the site is asked at first, and at last: a site that is busy is not asked more. */
const MIN_INTERVAL_MS = 150;
const MAX_INTERVAL_MS = 2_000;
/** How long a publication is followed, and how long one answer may take. */
const TIMEOUT_MS = 90_000;
const REQUEST_TIMEOUT_MS = 10_000;

export type Publication = {
  id: string;
  /** The revision that was published; undefined follows the removal of the document. */
  rev: string | undefined;
  /** `performance.now()` when the editor asked for it. */
  startedAt: number;
};

/**
 * Asks the site for the status of a publication until all is live or the time is up.
 * `onProgress` hears of every change in between. Never throws: while the site does not answer,
 * the status stays "waiting".
 */
export async function followPublication(
  publication: Publication,
  onProgress: (progress: Progress) => void = () => undefined,
): Promise<Progress> {
  let seen: PublishStatus = { state: 'waiting', pages: [], totalMs: null };
  for (let wasLate = false; ; ) {
    const status = (await fetchStatus(publication)) ?? seen;
    const elapsedMs = performance.now() - publication.startedAt;
    const isOver = status.state !== 'waiting';
    // What is live in part only is tried again by the site.
    const isWhole = status.state === 'live';
    if (isWhole || elapsedMs > TIMEOUT_MS) return { status, elapsedMs, isOver };
    const isLate = elapsedMs > LATE_MS;
    const isNews = countsOf(status) !== countsOf(seen) || isLate !== wasLate;
    if (isNews) onProgress({ status, elapsedMs, isOver });
    seen = status;
    wasLate = isLate;
    const pause = Math.min(Math.max(MIN_INTERVAL_MS, elapsedMs / 10), MAX_INTERVAL_MS);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function countsOf({ state, pages }: PublishStatus): string {
  return `${state} ${pages.length} ${pages.filter(({ ms }) => ms === null).length}`;
}

async function fetchStatus({ id, rev }: Publication): Promise<PublishStatus | undefined> {
  const query = new URLSearchParams(rev === undefined ? { id } : { id, rev });
  try {
    const response = await fetch(`/api/receipts?${query}`, {
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
    return response.ok ? publishStatusSchema.parse(await response.json()) : undefined;
  } catch {
    // The site does not answer at this moment; it is asked again.
    return undefined;
  }
}
