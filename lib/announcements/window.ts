/** When an announcement shows, in ISO 8601; null and absent both mean unbounded. */
export type Window = {
  publishAt?: string | null | undefined;
  expireAt?: string | null | undefined;
};

/**
 * Whether a window is open: `publishAt <= instant < expireAt`. A date that cannot be read keeps
 * it closed, so that a mistake never shows what was to be kept back. The same rule as `inWindow`
 * in `sanity/queries/fragments.ts`.
 */
export function isVisibleAt({ publishAt, expireAt }: Window, instant: Date): boolean {
  const opens = timeOf(publishAt, Number.NEGATIVE_INFINITY);
  const closes = timeOf(expireAt, Number.POSITIVE_INFINITY);
  return opens <= instant.getTime() && instant.getTime() < closes;
}

/**
 * The latest instant, up to and including `instant`, at which any window opened or closed; null
 * when there was none. What was visible then is what is visible now, so it stands for now in
 * questions whose answers are kept.
 */
export function latestBoundary(windows: readonly Window[], instant: Date): Date | null {
  const passed = boundaries(windows).filter((time) => time <= instant.getTime());
  return passed.length === 0 ? null : new Date(maximum(passed));
}

function boundaries(windows: readonly Window[]): number[] {
  return windows
    .flatMap(({ publishAt, expireAt }) => [
      timeOf(publishAt, Number.NaN),
      timeOf(expireAt, Number.NaN),
    ])
    .filter((time) => !Number.isNaN(time));
}

function timeOf(value: string | null | undefined, otherwise: number): number {
  return value === null || value === undefined ? otherwise : Date.parse(value);
}

function maximum(times: readonly number[]): number {
  return times.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
}
