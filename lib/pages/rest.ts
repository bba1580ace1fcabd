/** The shortest rest, as a share of the time that drawing the page took; readers are answered in it. */
const REST_SHARE = 0.3;
/** The rest, as a share of the drawing, while nothing that waits is urgent. */
const QUIET_REST_SHARE = 2;
/** The longest rest while nothing is urgent, unless `REST_SHARE` gives more. */
const MAX_REST_MS = 60;
/** Rests are shortened so that all pages that wait can be drawn within this time. */
const ALL_WITHIN_MS = 2_500;
/** The rest, as a share of the drawing, while readers come and `ALL_WITHIN_MS` cannot be kept. */
const MANY_REST_SHARE = 1;

export type RestInput = { tookMs: number; waiting: number; isUrgent: boolean; hasReaders: boolean };

/** How long the queue rests, in ms, after a page whose drawing took `tookMs`, while others wait. */
export function restAfter({ tookMs, waiting, isUrgent, hasReaders }: RestInput): number {
  const fair = ALL_WITHIN_MS / Math.max(1, waiting) - tookMs;
  if (fair < 0) return (hasReaders ? MANY_REST_SHARE : REST_SHARE) * tookMs;
  const share = isUrgent ? REST_SHARE : QUIET_REST_SHARE;
  return Math.max(REST_SHARE * tookMs, Math.min(share * tookMs, MAX_REST_MS, fair));
}
