import { Button, Card, Flex, Spinner, Stack, Text, useElementSize } from '@sanity/ui';
import { useMemo, useRef, useState } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import type { AnnouncementRows } from '../announcements/announcement-store.ts';
import { pairsOf } from '../announcements/pairs.ts';
import { formatZone } from '../schedule/messages.ts';
import { useNow } from '../schedule/use-now.ts';
import { preferredZone, rememberZone } from '../schedule/zone-list.ts';
import styles from './calendar.module.css';
import { CalendarProvider } from './calendar-context.tsx';
import { nextHappening } from './data/coming-up.ts';
import { dayOf, formatFullDay } from './data/days.ts';
import { entriesOf } from './data/entries.ts';
import { isWanted, NO_FILTER } from './data/filter.ts';
import { type Place, rangeOf } from './data/place.ts';
import { type ComingRelease, releasesIn } from './data/releases.ts';
import { MoveBar } from './move/move-bar.tsx';
import { MoveDialog } from './move/move-dialog.tsx';
import { MoveNews } from './move/move-news.tsx';
import type { Mover } from './move/mover.ts';
import { useMoving, withPending } from './move/moving.ts';
import { useApply } from './move/use-apply.ts';
import { useFollow } from './move/use-follow.ts';
import { DayDialog } from './views/day-dialog.tsx';
import { EntryDialog, type Opening } from './views/entry-dialog.tsx';
import { EntryList } from './views/entry-row.tsx';
import { Filters } from './views/filters.tsx';
import { NoAnnouncements, ReadingFailed } from './views/notices.tsx';
import { Overview } from './views/overview.tsx';
import { PlaceView } from './views/place-view.tsx';
import { ReleaseList, type ReleaseOpening } from './views/release-list.tsx';
import { Toolbar } from './views/toolbar.tsx';

/** Narrower than this, the calendar is one for a phone. */
const NARROW_PX = 640;

type Props = {
  rows: AnnouncementRows;
  /** Null until the editor goes somewhere: the month of today. */
  place: Place | null;
  onPlace: (place: Place) => void;
  canEdit: boolean;
  canPublish: boolean;
  mover: Mover;
  opening: Opening;
  /** Releases to come, soonest first, and where they are opened. */
  releases?: { coming: readonly ComingRelease[]; opening: ReleaseOpening } | undefined;
};

/** All announcements in time: what is up, what comes and what ends. */
export function Calendar(props: Props) {
  const { rows, place, onPlace, canEdit, canPublish, mover, opening, releases } = props;
  const [zone, setZone] = useState(preferredZone);
  const [filter, setFilter] = useState(NO_FILTER);
  const [selected, setSelected] = useState<string | null>(null);
  const [openDay, setOpenDay] = useState<string | null>(null);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const width = useElementSize(element)?.border.width ?? 0;
  const isNarrow = width > 0 && width < NARROW_PX;

  const known = rows.state === 'loading' ? NO_ROWS : rows.rows;
  const pairs = useMemo(() => pairsOf(known), [known]);
  const [next, setNext] = useState<number | null>(null);
  const time = useNow(next);
  const all = useMemo(() => entriesOf(pairs, time), [pairs, time]);
  const coming = nextHappening(all, time)?.time ?? null;
  if (coming !== next) setNext(coming);

  const today = dayOf(time, zone);
  const shownPlace = place ?? { view: 'month', day: today };
  // Keys may carry an entry into another month; left where it was, it is seen there again.
  const home = useRef(shownPlace);
  const moving = useMoving(zone, {
    onBegin: () => {
      home.current = shownPlace;
    },
    onCancel: () => {
      if (home.current.day !== shownPlace.day) onPlace(home.current);
    },
  });
  const { apply, news, forget, isBusy } = useApply(mover, moving);
  const { pending } = moving;
  useFollow({ pending, place: shownPlace, isNarrow, zone, onPlace, element });

  const wanted = all.filter((entry) => isWanted(entry, filter));
  const entries = withPending(wanted, pending);
  const timeless = wanted.filter(({ start }) => start === null);
  const shownReleases = releasesIn(releases?.coming ?? [], rangeOf(shownPlace, isNarrow), zone);
  const chosen = all.find(({ key }) => key === selected);
  const changeZone = (chosenZone: string) => {
    rememberZone(chosenZone);
    setZone(chosenZone);
  };

  return (
    <CalendarProvider
      value={{ zone, time, canEdit, width, moving, onSelect: ({ key }) => setSelected(key) }}
    >
      <Card className={styles.calendar} ref={setElement} data-testid="calendar">
        <Stack gap={4} padding={isNarrow ? 3 : 4}>
          <Toolbar
            place={shownPlace}
            today={today}
            zone={zone}
            isNarrow={isNarrow}
            onPlace={onPlace}
            onZone={changeZone}
          />
          <div>
            <Flex gap={3} wrap="wrap" align="center" justify="space-between">
              <Filters filter={filter} onFilter={setFilter} />
              <Overview entries={all} time={time} />
            </Flex>
            <MoveNews news={news} onForget={forget} />
          </div>
          {rows.state === 'failed' && <ReadingFailed message={rows.message} />}
          {rows.state === 'loading' ? (
            <Flex align="center" gap={3} padding={4}>
              <Spinner muted />
              <Text size={1}>{t('Reading announcements…')}</Text>
            </Flex>
          ) : (
            <>
              {known.length === 0 && rows.state === 'ready' && <NoAnnouncements />}
              {known.length > 0 && wanted.length === 0 && (
                <Flex align="center" gap={3}>
                  <Text size={1}>{t('No announcement is of this kind.')}</Text>
                  <Button
                    mode="ghost"
                    fontSize={1}
                    padding={2}
                    text={t('Show all')}
                    onClick={() => setFilter(NO_FILTER)}
                  />
                </Flex>
              )}
              {releases !== undefined && shownReleases.length > 0 && (
                <ReleaseList releases={shownReleases} opening={releases.opening} />
              )}
              <PlaceView
                place={shownPlace}
                entries={entries}
                isNarrow={isNarrow}
                onPlace={onPlace}
                onOpenDay={setOpenDay}
              />
              {timeless.length > 0 && (
                <EntryList title={t('Drafts without a time')} entries={timeless} />
              )}
            </>
          )}
          <p id="calendar-keys" className={styles.hidden}>
            {t(
              'Arrow keys move it by days and weeks, with Shift by hours. S, E and W choose the start, the end or all of it. Enter confirms, Escape cancels.',
            )}
          </p>
          {canEdit && !isNarrow && known.length > 0 && (
            <Text size={0} muted aria-hidden>
              {t(
                'Drag an announcement, or focus it and use the arrow keys; with Shift by the hour. All times are {zone} time.',
                { zone: formatZone(zone) },
              )}
            </Text>
          )}
        </Stack>
        {pending !== null && !moving.isAsking && <MoveBar pending={pending} />}
      </Card>
      {pending !== null && moving.isAsking && (
        <MoveDialog
          pending={pending}
          mover={mover}
          canPublish={canPublish}
          isBusy={isBusy}
          onConfirm={apply}
        />
      )}
      {chosen !== undefined && (
        <EntryDialog
          entry={chosen}
          mover={mover}
          opening={opening}
          onMove={() => {
            setSelected(null);
            setOpenDay(null);
            moving.moveBy(chosen, {});
          }}
          onClose={() => setSelected(null)}
        />
      )}
      {openDay !== null && chosen === undefined && pending === null && (
        <DayDialog
          title={formatFullDay(openDay)}
          day={openDay}
          entries={wanted}
          onClose={() => setOpenDay(null)}
        />
      )}
    </CalendarProvider>
  );
}

const NO_ROWS: readonly [] = [];
