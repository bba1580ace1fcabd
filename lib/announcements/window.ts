import { timeOf } from '#lib/instant.ts';

/** When an announcement shows, in ISO 8601; null and absent both mean unbounded. */
export type Window = { publishAt?: unknown; expireAt?: unknown };

/**
 * Whether a window is open: `publishAt <= instant < expireAt`. A date that cannot be read keeps
 * it closed, so that a mistake never shows what was to be kept back. The same rule as `inWindow`
 * in `sanity/queries/fragments.ts`.
 */
export function isVisibleAt({ publishAt, expireAt }: Window, instant: Date): boolean {
  const opens = isUnset(publishAt) ? Number.NEGATIVE_INFINITY : timeOf(publishAt);
  const closes = isUnset(expireAt) ? Number.POSITIVE_INFINITY : timeOf(expireAt);
  if (opens === null || closes === null) return false;
  return opens <= instant.getTime() && instant.getTime() < closes;
}

/**
 * The latest instant, up to and including `instant`, at which any window opened or closed; null
 * when there was none. What was visible then is what is visible now, so it stands for now in
 * questions whose answers are kept.
 */
export function latestBoundary(windows: readonly Window[], instant: Date): Date | null {
  const passed = windows
    .flatMap(({ publishAt, expireAt }) => [timeOf(publishAt), timeOf(expireAt)])
    .flatMap((time) => (time !== null && time <= instant.getTime() ? [time] : []));
  const latest = passed.reduce((found, time) => Math.max(found, time), Number.NEGATIVE_INFINITY);
  return passed.length === 0 ? null : new Date(latest);
}

function isUnset(value: unknown): boolean {
  return value === null || value === undefined;
}
