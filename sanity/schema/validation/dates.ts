import { timeOf } from '#lib/instant.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** True, or why an announcement could never be seen: its window is half open, publishAt ≤ t < expireAt. */
export function checkWindow(publishAt: unknown, expireAt: unknown): true | string {
  const opens = timeOf(publishAt);
  const closes = timeOf(expireAt);
  if (opens === null || closes === null || opens < closes) return true;
  return t('This is not later than “Goes up at”, so nobody would ever see the announcement.');
}

/** True, or why a pin would never be seen: it holds only while the announcement is up. */
export function checkPin(publishAt: unknown, expireAt: unknown, pinUntil: unknown): true | string {
  const ends = timeOf(pinUntil);
  if (ends === null) return true;
  const opens = timeOf(publishAt);
  const closes = timeOf(expireAt);
  if (opens !== null && ends <= opens) {
    return t('This is not later than “Goes up at”, so it would never be pinned.');
  }
  if (closes === null || ends <= closes) return true;
  return t('This is later than “Comes down at”: choose that moment or an earlier one.');
}

/** True, or the doubt about an update that is older than the first publication. */
export function checkUpdatedAt(publishedAt: unknown, updatedAt: unknown): true | string {
  const published = timeOf(publishedAt);
  const updated = timeOf(updatedAt);
  if (published === null || updated === null || published <= updated) return true;
  return t('The article was updated before it was published. Is one of the dates wrong?');
}
