import { timeOfDayOrInstant } from '#lib/instant.ts';
import { warnOnce } from '#lib/warn-once.ts';

/** What an article is sorted by, as queries return it. */
export type DatedRow = {
  _id: string;
  title?: unknown;
  publishedAt?: unknown;
  updatedAt?: unknown;
  publishAt?: unknown;
};

type DateField = 'publishedAt' | 'updatedAt';

/** Clocks of editors may be ahead, and a day begins earlier elsewhere. */
export const MAX_AHEAD_MS = 24 * 60 * 60 * 1000;

/**
 * A date that readers may be told, in ms since 1970. Null, and a line in the log, when it cannot be
 * read or lies in the future: only what is scheduled (`publishAt`) may.
 */
export function dateOf(row: DatedRow, field: DateField, instant: Date): number | null {
  const value = row[field];
  if (value === null || value === undefined) return null;
  const time = timeOfDayOrInstant(value);
  const isAhead = time !== null && time > instant.getTime() + MAX_AHEAD_MS;
  if (time !== null && (!isAhead || value === row.publishAt)) return time;
  warnOnce(row._id, `${field} ${time === null ? 'is no date' : 'lies in the future'}`);
  return null;
}

/**
 * The ids of articles, newest first, by instant. Without an update the publication counts; what has
 * no date that readers may be told comes last. The last key is unique, so that all pages agree.
 */
export function idsByDate(
  rows: readonly DatedRow[],
  sort: 'updated' | 'published',
  instant: Date,
): string[] {
  const keyed = rows.map((row) => {
    const published = dateOf(row, 'publishedAt', instant);
    const isUpdated = row.updatedAt !== null && row.updatedAt !== undefined;
    const updated = isUpdated ? dateOf(row, 'updatedAt', instant) : null;
    const keys =
      sort === 'published' ? [published, updated] : [isUpdated ? updated : published, published];
    return { id: row._id, keys, title: typeof row.title === 'string' ? row.title : null };
  });
  keyed.sort(
    (one, other) =>
      newestFirst(one.keys[0], other.keys[0]) ||
      newestFirst(one.keys[1], other.keys[1]) ||
      ascending(one.title, other.title) ||
      ascending(one.id, other.id),
  );
  return keyed.map(({ id }) => id);
}

function newestFirst(one: number | null | undefined, other: number | null | undefined): number {
  if (one === other) return 0;
  return (other ?? Number.NEGATIVE_INFINITY) - (one ?? Number.NEGATIVE_INFINITY);
}

/** Texts by their code units; null comes last. */
function ascending(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}
