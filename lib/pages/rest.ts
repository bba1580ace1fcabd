/** After a page the queue rests for this share of what it took, so that readers come in, */
const REST_SHARE = 0.3;
/** or for this share where nothing is urgent, */
const QUIET_REST_SHARE = 2;
/** but in ms at most this, */
const MAX_REST_MS = 60;
/** and less when many wait, so that the last one is drawn within this. */
const ALL_WITHIN_MS = 2_500;

/** How long the queue rests, in ms, after a page that took so long, while others wait. */
export function restAfter(tookMs: number, waiting: number, isUrgent: boolean): number {
  const share = isUrgent ? REST_SHARE : QUIET_REST_SHARE;
  const fair = ALL_WITHIN_MS / Math.max(1, waiting) - tookMs;
  return Math.max(REST_SHARE * tookMs, Math.min(share * tookMs, MAX_REST_MS, fair));
}
