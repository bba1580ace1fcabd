/** The shortest pause, as a share of the time that drawing the page took; readers are answered in it. */
const PAUSE_SHARE = 0.3;
/** The same where a reader waits for the next page as well. */
const WAITED_FOR_SHARE = 0.05;
/** The pause, as a share of the drawing, while nothing that waits is urgent. */
const QUIET_PAUSE_SHARE = 2;
/** The longest pause while nothing is urgent, unless another share gives more. */
const MAX_PAUSE_MS = 60;
/** Pauses are shortened so that all pages that wait can be drawn within this time. */
const ALL_WITHIN_MS = 2_500;
/**
 * The pause, as a share of the drawing, while readers come and `ALL_WITHIN_MS` cannot be kept. Twice
 * that time is for counts of votes to be right: where they cannot be, readers come first.
 */
const MANY_PAUSE_SHARE = 1;

export type PauseInput = {
  tookMs: number;
  waiting: number;
  isUrgent: boolean;
  hasReaders: boolean;
  /** Whether a reader waits for the page that comes next. */
  isNextWaitedFor?: boolean;
};

/** How long the queue pauses, in ms, after a page whose drawing took `tookMs`, while others wait. */
export function pauseAfter({
  tookMs,
  waiting,
  isUrgent,
  hasReaders,
  isNextWaitedFor = false,
}: PauseInput): number {
  if (isNextWaitedFor) return WAITED_FOR_SHARE * tookMs;
  const fair = ALL_WITHIN_MS / Math.max(1, waiting) - tookMs;
  if (fair < 0) {
    if (!hasReaders) return PAUSE_SHARE * tookMs;
    return (isUrgent ? MANY_PAUSE_SHARE : QUIET_PAUSE_SHARE) * tookMs;
  }
  const share = isUrgent ? PAUSE_SHARE : QUIET_PAUSE_SHARE;
  return Math.max(PAUSE_SHARE * tookMs, Math.min(share * tookMs, MAX_PAUSE_MS, fair));
}
