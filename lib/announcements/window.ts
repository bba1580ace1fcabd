import { timeOf } from '#lib/instant.ts';

/*
 * An announcement is visible while `publishAt <= t < expireAt`; null and absent mean unbounded.
 * With an unreadable date it stays hidden, so that a mistake publishes nothing.
 */

export type Window = { publishAt?: unknown; expireAt?: unknown };

/** A window and the instants inside it at which something changes for readers. */
export type Timed = Window & { pinUntil?: unknown; effectiveAt?: unknown };

export function isVisibleAt(window: Window, instant: Date): boolean {
  const span = spanOf(window);
  const time = instant.getTime();
  return span !== null && span.opens <= time && time < span.closes;
}

export function visibleAt<Item extends Window>(items: readonly Item[], instant: Date): Item[] {
  return items.filter((item) => isVisibleAt(item, instant));
}

/** Whether it is listed before the others: while visible and before `pinUntil`. */
export function isPinnedAt(item: Timed, instant: Date): boolean {
  const until = timeOf(item.pinUntil);
  return until !== null && instant.getTime() < until && isVisibleAt(item, instant);
}

/**
 * The instants at which readers see a change, in ms and in no order: opening, closing, end of the
 * pin, taking effect. None when it never shows.
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

/** The first boundary after an instant; null when there is none. */
export function nextBoundary(items: readonly Timed[], instant: Date): Date | null {
  let next = Number.POSITIVE_INFINITY;
  for (const item of items) {
    for (const time of boundariesOf(item)) {
      if (time > instant.getTime() && time < next) next = time;
    }
  }
  return Number.isFinite(next) ? new Date(next) : null;
}

/** The items with a boundary after the earlier and up to the later of two instants. */
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
