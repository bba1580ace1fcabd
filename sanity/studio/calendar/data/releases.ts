import type { ReleaseDocument } from 'sanity';
import { timeOf } from '#lib/instant.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { dayOf } from './days.ts';

/** A release of the Studio that has an instant to come. */
export type ComingRelease = {
  id: string;
  title: string;
  /** In ms since the epoch. */
  time: number;
  /** It goes out by itself; else somebody only means it to. */
  isScheduled: boolean;
};

/** Those that are to go out, soonest first. What "Schedule" was not pressed for counts as meant. */
export function comingReleases(
  releases: readonly Pick<ReleaseDocument, '_id' | 'state' | 'publishAt' | 'metadata'>[],
): ComingRelease[] {
  return releases
    .flatMap(({ _id, state, publishAt, metadata }) => {
      const isScheduled = state === 'scheduled' || state === 'scheduling';
      const isMeant = state === 'active' && metadata.releaseType === 'scheduled';
      const time = timeOf(isScheduled ? publishAt : metadata.intendedPublishAt);
      if (time === null || !(isScheduled || isMeant)) return [];
      const title = metadata.title?.trim() || t('Untitled release');
      return [{ id: _id.replace(/^_\.releases\./, ''), title, time, isScheduled }];
    })
    .sort((one, other) => one.time - other.time);
}

/** Those of the days that are looked at. */
export function releasesIn(
  releases: readonly ComingRelease[],
  { first, count }: { first: string; count: number },
  zone: string,
): ComingRelease[] {
  const end = Date.parse(`${first}T00:00:00Z`) + count * 24 * 60 * 60 * 1000;
  return releases.filter(({ time }) => {
    const day = dayOf(time, zone);
    return day >= first && Date.parse(`${day}T00:00:00Z`) < end;
  });
}
