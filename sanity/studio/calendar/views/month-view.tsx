import { Button } from '@sanity/ui';
import { daysBetween } from '#lib/announcements/zone.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { useCalendar } from '../calendar-context.tsx';
import { dayOf, formatFullDay, formatWeekday } from '../data/days.ts';
import type { Entry } from '../data/entries.ts';
import { type Measure, useDrag } from '../move/use-drag.ts';
import { OPEN_LEFT, OPEN_RIGHT } from './edges.ts';
import entryStyles from './entry.module.css';
import { EntryButton } from './entry-button.tsx';
import { formatClock } from './entry-messages.ts';
import styles from './month.module.css';
import { layoutMonth, type Segment, type Week } from './month.ts';

/** Bars above one another in a day, with the line that says how many more there are. */
const MAX_LANES = 5;
const MIN_LINES = 2;

type Props = {
  entries: readonly Entry[];
  /** `YYYY-MM`. */
  month: string;
  onDay: (day: string) => void;
};

/** A month as a wall calendar: each announcement a bar over the days on which it is up. */
export function MonthView({ entries, month, onDay }: Props) {
  const { zone, time, moving } = useCalendar();
  const weeks = layoutMonth(entries, { month, zone, lanes: MAX_LANES });
  const grab = useDrag(moving, measureDays);
  const today = dayOf(time, zone);
  return (
    <div className={styles.month}>
      <div className={styles.weekdays} aria-hidden>
        {weeks[0]?.days.map((day) => (
          <span key={day}>{formatWeekday(day)}</span>
        ))}
      </div>
      {weeks.map((week) => (
        // biome-ignore lint/a11y/useSemanticElements: a week is a grid of days and bars, no fieldset
        <div
          key={week.days[0]}
          role="group"
          aria-label={t('Week of {day}', { day: formatFullDay(week.days[0] ?? '') })}
          className={styles.week}
          style={{ gridTemplateRows: `34px repeat(${linesOf(week)}, var(--bar)) 4px` }}
        >
          {week.days.map((day, index) => (
            <div
              key={day}
              className={styles.day}
              style={{ gridColumn: index + 1 }}
              data-day={day}
              data-other={day.startsWith(month) ? undefined : ''}
              data-today={day === today ? '' : undefined}
            >
              <time dateTime={day}>{Number(day.slice(8))}</time>
            </div>
          ))}
          {week.segments.map((segment) => (
            <EntryButton
              key={segment.entry.key}
              entry={segment.entry}
              className={entryStyles.bar}
              style={{
                gridColumn: `${segment.from + 1} / ${segment.to + 1}`,
                gridRow: segment.lane + 2,
                ...edges(segment),
              }}
              onGrab={grab}
            >
              <Label segment={segment} zone={zone} />
            </EntryButton>
          ))}
          <MoreButtons week={week} onDay={onDay} />
        </div>
      ))}
    </div>
  );
}

function Label({ segment: { entry, beginsHere }, zone }: { segment: Segment; zone: string }) {
  return (
    <>
      {beginsHere && entry.start !== null && (
        <span className={entryStyles.clock} aria-hidden>
          {formatClock(entry.start, zone)}
        </span>
      )}
      {entry.title}
    </>
  );
}

function MoreButtons({ week, onDay }: { week: Week; onDay: (day: string) => void }) {
  return week.days.map((day, index) => {
    const hidden = week.hidden[index] ?? 0;
    return (
      hidden > 0 && (
        <Button
          key={`more ${day}`}
          mode="bleed"
          className={styles.more}
          style={{ gridColumn: index + 1, gridRow: linesOf(week) + 1 }}
          fontSize={0}
          padding={1}
          text={t('{hidden} more', { hidden })}
          aria-label={t('{hidden} more on {day}', { hidden, day: formatFullDay(day) })}
          onClick={() => onDay(day)}
        />
      )
    );
  });
}

/** How many bars high a week is drawn: as high as it needs, and never so low that it looks shut. */
function linesOf({ segments, hidden }: Week): number {
  const used = segments.reduce((most, { lane }) => Math.max(most, lane + 1), 0);
  return hidden.some((count) => count > 0) ? MAX_LANES : Math.max(used, MIN_LINES);
}

/** A bar that goes on in another week is open there. */
function edges({ beginsHere, endsHere }: Segment) {
  return {
    ...(beginsHere ? {} : { ...OPEN_LEFT, marginLeft: 0 }),
    ...(endsHere ? {} : { ...OPEN_RIGHT, marginRight: 0 }),
  };
}

const measureDays: Measure = (from, to) => {
  const [grabbed, over] = [from, to].map(dayUnder);
  return grabbed === undefined || over === undefined
    ? null
    : { days: daysBetween(grabbed, over), hours: 0 };
};

/** The day under a point, which lies below the bars. */
function dayUnder({ clientX, clientY }: { clientX: number; clientY: number }): string | undefined {
  return document
    .elementsFromPoint(clientX, clientY)
    .map((element) => element.getAttribute('data-day'))
    .find((day) => day !== null);
}
