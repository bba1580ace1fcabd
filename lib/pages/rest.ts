/** After a page the queue rests for this share of what it took, so that readers come in, */
const REST_SHARE = 0.3;
/** or for this share where nothing is urgent, */
const QUIET_REST_SHARE = 2;
/** but in ms at most this, */
const MAX_REST_MS = 60;
/** and less when many wait, so that the last one is drawn within this. */
const ALL_WITHIN_MS = 2_500;

/** So many that it cannot be: then readers, if there are any, get this share. */
const MANY_REST_SHARE = 1;

export type RestInput = { tookMs: number; waiting: number; isUrgent: boolean; hasReaders: boolean };

/** How long the queue rests, in ms, after a page that took so long, while others wait. */
export function restAfter({ tookMs, waiting, isUrgent, hasReaders }: RestInput): number {
  const fair = ALL_WITHIN_MS / Math.max(1, waiting) - tookMs;
  if (fair < 0) return (hasReaders ? MANY_REST_SHARE : REST_SHARE) * tookMs;
  const share = isUrgent ? REST_SHARE : QUIET_REST_SHARE;
  return Math.max(REST_SHARE * tookMs, Math.min(share * tookMs, MAX_REST_MS, fair));
}
