import { timeOf } from '#lib/instant.ts';

/** True, or why an announcement could never be seen: its window is half open, publishAt ≤ t < expireAt. */
export function checkWindow(publishAt: unknown, expireAt: unknown): true | string {
  const opens = timeOf(publishAt);
  const closes = timeOf(expireAt);
  if (opens === null || closes === null || opens < closes) return true;
  return 'This is not later than “Goes up at”, so nobody would ever see the announcement.';
}

/** True, or the doubt about an update that is older than the first publication. */
export function checkUpdatedAt(publishedAt: unknown, updatedAt: unknown): true | string {
  const published = timeOf(publishedAt);
  const updated = timeOf(updatedAt);
  if (published === null || updated === null || published <= updated) return true;
  return 'The article was updated before it was published. Is one of the dates wrong?';
}
