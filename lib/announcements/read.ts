import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchPublished } from '#sanity/client/fetch.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { listTag, TIME_OF_LISTS, tagIn } from '#sanity/client/tags.ts';
import { timedAnnouncementsQuery } from '#sanity/queries/announcements.ts';
import type { TimedAnnouncementsQueryResult } from '#sanity/types.generated.ts';
import type { TimedAnnouncement } from './types.ts';
import { isPinnedAt, isVisibleAt } from './window.ts';

/** Announcements with a boundary, past or to come. @throws {Unavailable} before any was read. */
export function listTimed(): Promise<TimedAnnouncementsQueryResult> {
  return fetchPublished({ query: timedAnnouncementsQuery });
}

/** Ids of announcements by what the clock says of them. */
export type Visibility = {
  hidden: ReadonlySet<string>;
  /** To be listed before the others. */
  pinned: ReadonlySet<string>;
};

/**
 * What is hidden and what is pinned now. Pages that use it are drawn again at the next boundary of
 * an announcement in their language.
 * @throws {Unavailable} before any content was read.
 */
export async function readVisibility({ locale }: { locale: string }): Promise<Visibility> {
  await tagPage([listTag('announcements', locale), tagIn(TIME_OF_LISTS, locale)]);
  const timed = await listTimed();
  const instant = drawnAsOf();
  const ids = (items: readonly TimedAnnouncement[]) => new Set(items.map(({ _id }) => _id));
  return {
    hidden: ids(timed.filter((item) => !isVisibleAt(item, instant))),
    pinned: ids(timed.filter((item) => isPinnedAt(item, instant))),
  };
}
