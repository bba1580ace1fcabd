/** UTC days such as `2026-11-22`, both included. */
export type DayRange = { from: string; to: string };

export const PRESETS = ['7d', '30d', '90d'] as const;
export type Preset = (typeof PRESETS)[number];

const DEFAULT: Preset = '30d';
/** Limits the cost of one report. */
export const MAX_DAYS = 731;

const DAY_MS = 24 * 60 * 60 * 1000;
const CUSTOM = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/;

/** The UTC day of an instant. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

export function isPreset(value: unknown): value is Preset {
  return PRESETS.some((preset) => preset === value);
}

/** The last `count` days, today included. */
function lastDays(count: number, at: Date): DayRange {
  return { from: dayOf(new Date(at.getTime() - (count - 1) * DAY_MS)), to: dayOf(at) };
}

/**
 * Reads `7d`, `30d`, `90d` or `2026-10-01..2026-10-31`; the last 30 days when empty.
 * @returns null when it is none of them, runs backwards, or is longer than `MAX_DAYS`.
 */
export function readRange(text: string | null | undefined, at: Date): DayRange | null {
  const wanted = text === null || text === undefined || text === '' ? DEFAULT : text;
  if (isPreset(wanted)) return lastDays(Number.parseInt(wanted, 10), at);
  const [, from, to] = CUSTOM.exec(wanted) ?? [];
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to)) return null;
  return from <= to && countDays({ from, to }) <= MAX_DAYS ? { from, to } : null;
}

export function writeRange({ from, to }: DayRange): string {
  return `${from}..${to}`;
}

export function countDays({ from, to }: DayRange): number {
  return Math.round((timeOfDay(to) - timeOfDay(from)) / DAY_MS) + 1;
}

export function listDays(range: DayRange): string[] {
  const first = timeOfDay(range.from);
  return Array.from({ length: countDays(range) }, (_, at) => dayOf(new Date(first + at * DAY_MS)));
}

/** The range of the same length just before this one. */
export function formerRange(range: DayRange): DayRange {
  const first = timeOfDay(range.from);
  return {
    from: dayOf(new Date(first - countDays(range) * DAY_MS)),
    to: dayOf(new Date(first - DAY_MS)),
  };
}

function isDay(text: string): boolean {
  const time = timeOfDay(text);
  return !Number.isNaN(time) && dayOf(new Date(time)) === text;
}

function timeOfDay(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
