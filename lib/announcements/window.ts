import { timeOf } from '#lib/instant.ts';

/*
 * Visibility in time, for every surface alike. A window is half open: an announcement shows while
 * `publishAt <= t < expireAt`; null and absent both mean unbounded. A date that cannot be read
 * keeps the window closed, so that a mistake never shows what was to be kept back.
 */

/** When an announcement shows, in ISO 8601. */
export type Window = { publishAt?: unknown; expireAt?: unknown };

/** A window and the instants inside it at which readers see something else. */
export type Timed = Window & { pinUntil?: unknown; effectiveAt?: unknown };

/** Whether a window is open at an instant. */
export function isVisibleAt(window: Window, instant: Date): boolean {
  const span = spanOf(window);
  const time = instant.getTime();
  return span !== null && span.opens <= time && time < span.closes;
}

/** Those of the items that readers may see at an instant, in their order. */
export function visibleAt<Item extends Window>(items: readonly Item[], instant: Date): Item[] {
  return items.filter((item) => isVisibleAt(item, instant));
}

/** Whether an announcement stands before the others: while it is visible and until `pinUntil`. */
export function isPinnedAt(item: Timed, instant: Date): boolean {
  const until = timeOf(item.pinUntil);
  return until !== null && instant.getTime() < until && isVisibleAt(item, instant);
}

/**
 * The instants, in ms since 1970 and in no order, at which readers see something else of an
 * announcement: it opens, closes, is no longer pinned, takes effect. None when it never shows.
 */
export function boundariesOf(item: Timed): number[] {
  const span = spanOf(item);
  if (span === null || span.opens >= span.closes) return [];
  const inside = [item.pinUntil, item.effectiveAt].flatMap((value) => {
    const time = timeOf(value);
    return time !== null && span.opens < time && time < span.closes ? [time] : [];
  });
  return [...[span.opens, span.closes].filter(Number.isFinite), ...inside];
}

/** The first boundary of any item later than an instant; null when there is none. */
export function nextBoundary(items: readonly Timed[], instant: Date): Date | null {
  let next = Number.POSITIVE_INFINITY;
  for (const item of items) {
    for (const time of boundariesOf(item)) {
      if (time > instant.getTime() && time < next) next = time;
    }
  }
  return Number.isFinite(next) ? new Date(next) : null;
}

/**
 * The items of which readers see something else at one instant than at another: those with a
 * boundary later than the earlier and no later than the later of the two.
 */
export function crossedBetween<Item extends Timed>(
  items: readonly Item[],
  one: Date,
  other: Date,
): Item[] {
  const from = Math.min(one.getTime(), other.getTime());
  const to = Math.max(one.getTime(), other.getTime());
  return items.filter((item) => boundariesOf(item).some((time) => from < time && time <= to));
}

function spanOf({ publishAt, expireAt }: Window): { opens: number; closes: number } | null {
  const opens = isUnset(publishAt) ? Number.NEGATIVE_INFINITY : timeOf(publishAt);
  const closes = isUnset(expireAt) ? Number.POSITIVE_INFINITY : timeOf(expireAt);
  return opens === null || closes === null ? null : { opens, closes };
}

function isUnset(value: unknown): boolean {
  return value === null || value === undefined;
}
