import { now } from '#lib/clock.ts';
import { fetchSlices } from '#sanity/client/fetch-slices.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { listTag, TIME_OF_LISTS } from '#sanity/client/tags.ts';
import { timedAnnouncementsQuery } from '#sanity/queries/announcements.ts';
import type { TimedAnnouncementsQueryResult } from '#sanity/types.generated.ts';
import { isPinnedAt, isVisibleAt } from './window.ts';

/** Far below the 2 MB that Next caches. */
const IN_SLICE = 2_000;

export type TimedAnnouncement = TimedAnnouncementsQueryResult[number];

/**
 * Every announcement with a boundary, past or to come; one cached query for all instants.
 * @throws {Unavailable} when the CMS does not answer.
 */
export function listTimed(): Promise<TimedAnnouncement[]> {
  const tags = [listTag('announcements')];
  return fetchSlices({ query: timedAnnouncementsQuery, tags }, IN_SLICE);
}

/** Ids of announcements by what the clock says of them. */
export type Visibility = {
  hidden: ReadonlySet<string>;
  /** To be listed before the others. */
  pinned: ReadonlySet<string>;
};

/**
 * Which announcements are hidden and which are pinned now. Pages that use it are revalidated at the
 * next boundary.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function readVisibility(): Promise<Visibility> {
  const [timed] = await Promise.all([listTimed(), tagPage([TIME_OF_LISTS])]);
  const instant = now();
  const ids = (items: readonly TimedAnnouncement[]) => new Set(items.map(({ _id }) => _id));
  return {
    hidden: ids(timed.filter((item) => !isVisibleAt(item, instant))),
    pinned: ids(timed.filter((item) => isPinnedAt(item, instant))),
  };
}
