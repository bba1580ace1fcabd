import type { ArticleType } from '#lib/articles/schema.ts';
import { now } from '#lib/clock.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { listTag } from '#sanity/client/tags.ts';
import { announcementWindowsQuery } from '#sanity/queries/announcements.ts';
import { latestBoundary } from './window.ts';

/** Before everything: for questions that no window plays a part in. */
const NO_BOUNDARY = '1970-01-01T00:00:00.000Z';

/**
 * The instant to ask for articles of these types: not now, but the latest boundary before it.
 * Until the next boundary it stays the same, and so does every question that carries it.
 * Pages that use it carry the tag of the list of announcements.
 *
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function visibleInstant(types: readonly ArticleType[]): Promise<string> {
  if (!types.includes('announcement')) return NO_BOUNDARY;
  const windows = await fetchContent({
    query: announcementWindowsQuery,
    tags: [listTag('announcements')],
  });
  return latestBoundary(windows, now())?.toISOString() ?? NO_BOUNDARY;
}
