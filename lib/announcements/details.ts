import { timeOf } from '#lib/instant.ts';
import { isProductArea, isSeverity, type Severity } from './constants.ts';
import type { AnnouncementDetails } from './types.ts';
import { isPinnedAt, type Timed } from './window.ts';

/** What a query tells of an announcement; the schema promises more than a dataset may hold. */
export type AnnouncementRow = Timed & { severity?: unknown; affectedProducts?: unknown };

/** What readers are told of an announcement at an instant, whatever is missing in it. */
export function detailsOf(row: AnnouncementRow, instant: Date): AnnouncementDetails {
  return {
    severity: severityOf(row.severity),
    pinned: isPinnedAt(row, instant),
    ...effectOf(row, instant),
    expireAt: instantOf(row.expireAt),
    products: Array.isArray(row.affectedProducts) ? row.affectedProducts.filter(isProductArea) : [],
  };
}

/** When something happens, and whether that is still to come at an instant. */
export function effectOf({ effectiveAt }: Timed, instant: Date) {
  const time = timeOf(effectiveAt);
  return {
    effectiveAt: time === null ? null : new Date(time).toISOString(),
    upcoming: time !== null && instant.getTime() < time,
  };
}

/** The severity, or the mildest for what is none. */
export function severityOf(value: unknown): Severity {
  return isSeverity(value) ? value : 'notice';
}

/** An instant in ISO 8601 UTC, or null. */
export function instantOf(value: unknown): string | null {
  const time = timeOf(value);
  return time === null ? null : new Date(time).toISOString();
}
