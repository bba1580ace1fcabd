/** Date and time with a zone, as RFC 3339 writes them; what GROQ's `dateTime()` reads. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Milliseconds since 1970 of an instant, or null for everything else that `Date` would guess at. */
export function timeOf(value: unknown): number | null {
  if (typeof value !== 'string' || !INSTANT.test(value)) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

/** As `timeOf`, and for a bare day its first moment in UTC. */
export function timeOfDayOrInstant(value: unknown): number | null {
  return typeof value === 'string' && DAY.test(value)
    ? timeOf(`${value}T00:00:00Z`)
    : timeOf(value);
}
