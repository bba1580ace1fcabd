import { Text } from '@sanity/ui';
import { useRef } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import pageStyles from '../calendar.module.css';
import { useCalendar } from '../calendar-context.tsx';
import { dayOf, formatFullDay, formatWeekday } from '../data/days.ts';
import { type Entry, hasEnd } from '../data/entries.ts';
import { isShadow } from '../move/moving.ts';
import { type DragStart, useDrag } from '../move/use-drag.ts';
import { OPEN_LEFT, OPEN_RIGHT } from './edges.ts';
import entryStyles from './entry.module.css';
import { EntryButton } from './entry-button.tsx';
import { formatClock } from './entry-messages.ts';
import { PLACEMENT_LABELS } from './severity-styles.ts';
import styles from './timeline.module.css';
import { type Bar, layoutTimeline } from './timeline.ts';

const HOUR = 60 * 60 * 1000;

/** A title beside a short bar, with its gap. */
const TITLE_PX = 175;

type Props = { entries: readonly Entry[]; first: string; count: number };

/** Days as a line, to the hour: what is up at the same time stands above one another. */
export function TimelineView({ entries, first, count }: Props) {
  const { zone, time, moving, width } = useCalendar();
  const track = useRef<HTMLDivElement>(null);
  const line = layoutTimeline(entries, {
    first,
    count,
    zone,
    least: TITLE_PX / Math.max(width, TITLE_PX),
  });
  const grab = useDrag(moving, (from, to) => {
    const length = track.current?.getBoundingClientRect().width ?? 0;
    if (length === 0) return null;
    const ms = ((to.clientX - from.clientX) / length) * (line.end - line.start);
    const hours = Math.round(ms / HOUR);
    return { days: Math.trunc(hours / 24), hours: hours % 24 };
  });
  const today = dayOf(time, zone);
  const now = (time - line.start) / (line.end - line.start);
  return (
    <div className={styles.timeline} ref={track}>
      <div className={styles.columns} aria-hidden>
        {line.days.map(({ day, left, width }) => (
          <div
            key={day}
            className={styles.column}
            style={{ left: percent(left), width: percent(width) }}
            data-today={day === today ? '' : undefined}
          >
            <span>
              {formatWeekday(day)} {Number(day.slice(8))}
            </span>
          </div>
        ))}
        {now >= 0 && now < 1 && <div className={styles.now} style={{ left: percent(now) }} />}
      </div>
      {line.groups.map(({ placement, lanes, bars }) => (
        <section key={placement} className={styles.lanes} aria-label={PLACEMENT_LABELS[placement]}>
          <div className={styles.laneTitle}>
            <Text size={0} weight="semibold" muted>
              {PLACEMENT_LABELS[placement]}
            </Text>
          </div>
          <div className={styles.track} style={{ height: `calc(${Math.max(lanes, 1)} * 36px)` }}>
            {bars.length === 0 && (
              <Text size={1} muted>
                {placement === 'banner'
                  ? t('No banner in these days.')
                  : t('Nothing in these days.')}
              </Text>
            )}
            {bars.map((bar) => (
              <TimelineBar key={bar.entry.key} bar={bar} grab={grab} />
            ))}
          </div>
        </section>
      ))}
      <p className={pageStyles.hidden}>
        {t('From {day}, {count} days', { day: formatFullDay(first), count })}
      </p>
    </div>
  );
}

function TimelineBar({ bar, grab }: { bar: Bar; grab: DragStart }) {
  const { zone, canEdit } = useCalendar();
  const { entry, left, width, lane, title, beginsBefore, endsAfter } = bar;
  const place = { left: percent(left), top: `${lane * 36}px` };
  const canPull = canEdit && !isShadow(entry);
  return (
    <>
      <EntryButton
        entry={entry}
        className={`${entryStyles.long} ${entryStyles[title]}`}
        style={{
          ...place,
          width: percent(width),
          ...(beginsBefore ? OPEN_LEFT : {}),
          ...(endsAfter ? OPEN_RIGHT : {}),
        }}
        onGrab={grab}
      >
        {!beginsBefore && entry.start !== null && (
          <span className={entryStyles.clock} aria-hidden>
            {formatClock(entry.start, zone)}
          </span>
        )}
        {entry.title}
      </EntryButton>
      {canPull && !beginsBefore && width > 0.03 && (
        <span
          className={styles.handle}
          style={place}
          title={t('Drag to move the start alone')}
          aria-hidden
          onPointerDown={(event) => grab(event, entry, 'publishAt')}
        />
      )}
      {canPull && !endsAfter && hasEnd(entry) && (
        <span
          className={styles.handle}
          style={{ left: `calc(${percent(left + width)} - 8px)`, top: place.top }}
          title={t('Drag to move the end alone')}
          aria-hidden
          onPointerDown={(event) => grab(event, entry, 'expireAt')}
        />
      )}
    </>
  );
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
