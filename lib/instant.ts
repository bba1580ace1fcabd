/** RFC 3339 with a zone, which GROQ's `dateTime()` reads too. */
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Milliseconds since 1970; null for everything else, which `Date` would guess at. */
export function timeOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const [, year, month, day] = INSTANT.exec(value) ?? [];
  // `Date` takes 30 February for 2 March.
  if (day === undefined || Number(day) > daysIn(Number(year), Number(month))) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

/** As `timeOf`; a bare day means its start in UTC. */
export function timeOfDayOrInstant(value: unknown): number | null {
  return typeof value === 'string' && DAY.test(value)
    ? timeOf(`${value}T00:00:00Z`)
    : timeOf(value);
}

function daysIn(year: number, month: number): number {
  const next = new Date(0);
  next.setUTCFullYear(year, month, 0);
  return next.getUTCDate();
}
