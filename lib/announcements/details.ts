import { timeOf } from '#lib/instant.ts';
import { isProductArea, isSeverity, type Severity } from './constants.ts';
import type { AnnouncementDetails } from './types.ts';
import { isPinnedAt, type Timed } from './window.ts';

/** As queries return it. Datasets hold more than the schema allows: all is unknown. */
export type AnnouncementRow = Timed & { severity?: unknown; affectedProducts?: unknown };

/** What readers see of an announcement at an instant; missing fields get defaults. */
export function detailsOf(row: AnnouncementRow, instant: Date): AnnouncementDetails {
  return {
    severity: severityOf(row.severity),
    pinned: isPinnedAt(row, instant),
    ...effectOf(row, instant),
    expireAt: instantOf(row.expireAt),
    products: Array.isArray(row.affectedProducts)
      ? [...new Set(row.affectedProducts.filter(isProductArea))]
      : [],
  };
}

/** When it takes effect, and whether that is still to come. */
export function effectOf({ effectiveAt }: Timed, instant: Date) {
  const time = timeOf(effectiveAt);
  return {
    effectiveAt: time === null ? null : new Date(time).toISOString(),
    upcoming: time !== null && instant.getTime() < time,
  };
}

/** The severity; `notice` for unknown values. */
export function severityOf(value: unknown): Severity {
  return isSeverity(value) ? value : 'notice';
}

export function instantOf(value: unknown): string | null {
  const time = timeOf(value);
  return time === null ? null : new Date(time).toISOString();
}
