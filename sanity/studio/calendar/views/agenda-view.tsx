import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { formatDay } from '../../schedule/messages.ts';
import type { MomentName } from '../../schedule/moments.ts';
import { useCalendar } from '../calendar-context.tsx';
import { dayOf } from '../data/days.ts';
import { type Entry, spanOf } from '../data/entries.ts';
import { MOMENT_TITLES } from '../move/consequence.ts';
import { isShadow } from '../move/moving.ts';
import { layoutAgenda } from './agenda.ts';
import { formatClock } from './entry-messages.ts';
import { EntryList, EntryRow } from './entry-row.tsx';
import styles from './lists.module.css';

type Props = { entries: readonly Entry[]; first: string; count: number };

/** What happens, moment by moment; what is up already; and drafts that have no time yet. */
export function AgendaView({ entries, first, count }: Props) {
  const { zone, time } = useCalendar();
  const shown = entries.filter((entry) => !isShadow(entry));
  const days = layoutAgenda(shown, { first, count, zone });
  const up = shown.filter(({ phase }) => phase === 'live' || phase === 'pinned');
  const notable = up.filter((entry) => (spanOf(entry)?.end ?? 0) > time);
  const staying = up.length - notable.length;
  const today = dayOf(time, zone);
  return (
    <div className={styles.agenda}>
      {first <= today && up.length > 0 && (
        <EntryList
          title={t('Up now')}
          entries={notable}
          {...(staying === 0 ? {} : { note: stayingMessage(staying, notable.length > 0) })}
        />
      )}
      {days.map(({ day, happenings }) => (
        <section key={day} className={styles.list} aria-label={formatDay(day, time)}>
          <h3 className={styles.listTitle} data-today={day === today ? '' : undefined}>
            <time dateTime={day}>{formatDay(day, time)}</time>
            {day === today && ' · today'}
          </h3>
          {happenings.map(({ key, entry, name, time: at }) => (
            <EntryRow
              key={key}
              entry={entry}
              what={`${formatClock(at, zone)} · ${happeningTitle(entry, name)}`}
            />
          ))}
        </section>
      ))}
      {days.length === 0 && (
        <p className={styles.note}>
          {t('Nothing goes up, comes down or takes effect in these {count} days.', { count })}
        </p>
      )}
    </div>
  );
}

/** What happens by itself, and what only publishing a draft would make happen. */
function happeningTitle({ version }: Entry, name: MomentName): string {
  return version === 'draft'
    ? t('{name} once published', { name: MOMENT_TITLES[name] })
    : MOMENT_TITLES[name];
}

function stayingMessage(count: number, isBeside: boolean): string {
  return isBeside
    ? tCount(
        count,
        'And {count} announcement stays in the list without an end.',
        'And {count} announcements stay in the list without an end.',
      )
    : tCount(
        count,
        '{count} announcement stays in the list without an end.',
        '{count} announcements stay in the list without an end.',
      );
}
