import type { Entry } from '../data/entries.ts';
import { type Place, rangeOf } from '../data/place.ts';
import { AgendaView } from './agenda-view.tsx';
import { MonthView } from './month-view.tsx';
import { NarrowMonth } from './narrow-month.tsx';
import { TimelineView } from './timeline-view.tsx';

type Props = {
  place: Place;
  entries: readonly Entry[];
  isNarrow: boolean;
  onPlace: (place: Place) => void;
  /** Shows everything of a day, `YYYY-MM-DD`, that has more than fits. */
  onOpenDay: (day: string) => void;
};

/** The announcements of a place, in the view that was chosen. */
export function PlaceView({ place, entries, isNarrow, onPlace, onOpenDay }: Props) {
  const { view, day } = place;
  const range = rangeOf(place, isNarrow);
  if (view === 'timeline') return <TimelineView entries={entries} {...range} />;
  if (view === 'agenda') return <AgendaView entries={entries} {...range} />;
  return isNarrow ? (
    <NarrowMonth
      entries={entries}
      day={day}
      onDay={(chosen) => onPlace({ ...place, day: chosen })}
    />
  ) : (
    <MonthView entries={entries} month={day.slice(0, 7)} onDay={onOpenDay} />
  );
}
