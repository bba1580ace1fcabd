import { distinctUntilChanged, interval, map, merge, Observable } from 'rxjs';
import type { SanityClient } from 'sanity';
import { now } from '#lib/clock.ts';
import type { AnnouncementRow, AnnouncementStore } from '../announcements/announcement-store.ts';
import { type Pair, pairsOf } from '../announcements/pairs.ts';
import { scheduleOf } from '../schedule/moments.ts';
import { phaseOf } from '../schedule/phase.ts';

/** How often the clock is looked at: what went up leaves the list. */
const INTERVAL_MS = 30_000;

/** Published ids of announcements that go up by themselves: published, with a start to come. */
export function scheduledIds(pairs: readonly Pair[], time: number): string[] {
  return pairs
    .filter(
      ({ published }) => published && phaseOf(scheduleOf(published), true, time) === 'scheduled',
    )
    .map(({ id }) => id)
    .sort();
}

/** How many there are now. */
export async function countScheduled(client: SanityClient): Promise<number> {
  const rows = await client
    .withConfig({ perspective: 'raw', useCdn: false })
    .fetch<AnnouncementRow[]>(
      `*[_type == "announcement" && defined(publishAt) && !(_id in path("drafts.**"))]{
        _id, _rev, publishAt, expireAt
      }`,
      {},
      { tag: 'desk' },
    );
  return scheduledIds(pairsOf(rows), now().getTime()).length;
}

/** The same ids, anew whenever they change. Emits first when the announcements were read. */
export function watchScheduledIds(store: AnnouncementStore): Observable<string[]> {
  const changes = new Observable<void>((subscriber) => {
    const tell = () => {
      if (store.get().state !== 'loading') subscriber.next();
    };
    const stop = store.subscribe(tell);
    tell();
    return stop;
  });
  return merge(changes, interval(INTERVAL_MS)).pipe(
    map(() => {
      const found = store.get();
      const rows = found.state === 'loading' ? [] : found.rows;
      return scheduledIds(pairsOf(rows), now().getTime());
    }),
    distinctUntilChanged((one, other) => one.join() === other.join()),
  );
}
