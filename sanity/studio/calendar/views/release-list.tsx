import { Badge } from '@sanity/ui';
import { wallAt } from '#lib/announcements/zone.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { formatDistance, formatWall, formatZone } from '../../schedule/messages.ts';
import { useCalendar } from '../calendar-context.tsx';
import type { ComingRelease } from '../data/releases.ts';
import styles from './entry.module.css';
import listStyles from './lists.module.css';

/** Where a release is opened. */
export type ReleaseOpening = { href: (id: string) => string; open: (id: string) => void };

/** The releases of the days that are shown, beside their announcements. */
export function ReleaseList({
  releases,
  opening,
}: {
  releases: readonly ComingRelease[];
  opening: ReleaseOpening;
}) {
  const { zone, time } = useCalendar();
  return (
    <section className={listStyles.list} aria-label={t('Releases')}>
      <h3 className={listStyles.listTitle}>{t('Releases')}</h3>
      {releases.map((release) => (
        <a
          key={release.id}
          className={`${styles.entry} ${styles.row} ${listStyles.link}`}
          href={opening.href(release.id)}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            opening.open(release.id);
          }}
        >
          <span className={styles.rowTitle}>{release.title}</span>{' '}
          <span className={styles.rowWindow}>{formatWhen(release, zone, time)}</span>{' '}
          <Badge tone={release.isScheduled ? 'suggest' : 'caution'} fontSize={0}>
            {release.isScheduled ? t('Scheduled') : t('Not scheduled yet')}
          </Badge>
        </a>
      ))}
    </section>
  );
}

function formatWhen({ time: at }: ComingRelease, zone: string, time: number): string {
  const instant = new Date(at).toISOString();
  const wall = formatWall(wallAt(instant, zone) ?? instant, time);
  return `${wall} ${formatZone(zone)}, ${formatDistance(time, at)}`;
}
