import { dayAfter } from '#lib/announcements/zone.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { useCalendar } from '../calendar-context.tsx';
import { dayOf, formatFullDay, formatWeekday, weeksOf } from '../data/days.ts';
import type { Entry } from '../data/entries.ts';
import { isShadow } from '../move/moving.ts';
import { EntryList } from './entry-row.tsx';
import styles from './month.module.css';
import { entriesOn } from './month.ts';
import { SEVERITY_STYLES } from './severity-styles.ts';
import { Tone } from './tone.tsx';

type Props = { entries: readonly Entry[]; day: string; onDay: (day: string) => void };

const MAX_MARKS = 3;

/** A month for a phone: marks on the days, and the announcements of the chosen day below. */
export function NarrowMonth({ entries, day, onDay }: Props) {
  const { zone, time } = useCalendar();
  const shown = entries.filter((entry) => !isShadow(entry));
  const month = day.slice(0, 7);
  const days = weeksOf(month).flatMap((monday) =>
    Array.from({ length: 7 }, (_, index) => dayAfter(monday, index)),
  );
  const today = dayOf(time, zone);
  const chosen = entriesOn(shown, day, zone);
  return (
    <div>
      <div className={styles.weekdays} aria-hidden>
        {days.slice(0, 7).map((one) => (
          <span key={one}>{formatWeekday(one)}</span>
        ))}
      </div>
      <div className={styles.smallDays}>
        {days.map((one) => {
          const found = entriesOn(shown, one, zone);
          return (
            <button
              key={one}
              type="button"
              className={styles.smallDay}
              aria-pressed={one === day}
              aria-label={`${formatFullDay(one)}, ${tCount(found.length, '{count} announcement', '{count} announcements')}`}
              data-other={one.startsWith(month) ? undefined : ''}
              data-today={one === today ? '' : undefined}
              onClick={() => onDay(one)}
            >
              <span>{Number(one.slice(8))}</span>
              <span className={styles.marks}>
                {found.slice(0, MAX_MARKS).map(({ key, severity }) => (
                  <Tone key={key} tone={SEVERITY_STYLES[severity].tone}>
                    <span className={styles.mark} />
                  </Tone>
                ))}
                {found.length > MAX_MARKS && <span>+</span>}
              </span>
            </button>
          );
        })}
      </div>
      <EntryList
        title={formatFullDay(day)}
        entries={chosen}
        {...(chosen.length === 0 ? { note: t('No announcement on this day.') } : {})}
      />
    </div>
  );
}
