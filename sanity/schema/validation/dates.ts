/** True, or why an announcement could never be seen: its window is half open, publishAt ≤ t < expireAt. */
export function checkWindow(publishAt: unknown, expireAt: unknown): true | string {
  const opens = instantOf(publishAt);
  const closes = instantOf(expireAt);
  if (opens === null || closes === null || opens < closes) return true;
  return 'This is not later than “Goes up at”, so nobody would ever see the announcement.';
}

/** True, or the doubt about an update that is older than the first publication. */
export function checkUpdatedAt(publishedAt: unknown, updatedAt: unknown): true | string {
  const published = instantOf(publishedAt);
  const updated = instantOf(updatedAt);
  if (published === null || updated === null || published <= updated) return true;
  return 'The article was updated before it was published. Is one of the dates wrong?';
}

function instantOf(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? null : instant;
}
