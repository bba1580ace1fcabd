import { useEffect, useRef } from 'react';
import { dayAfter } from '#lib/announcements/zone.ts';
import { dayOf } from '../data/days.ts';
import { type Place, rangeOf } from '../data/place.ts';
import { isStill } from './move.ts';
import type { Pending } from './moving.ts';

type Following = {
  pending: Pending | null;
  place: Place;
  isNarrow: boolean;
  zone: string;
  onPlace: (place: Place) => void;
  element: HTMLElement | null;
};

/**
 * Keeps what is moved by keys in sight and in focus: the calendar goes along when it leaves the
 * days shown, and its bar, which is another one in another week, takes the focus over.
 */
export function useFollow({ pending, place, isNarrow, zone, onPlace, element }: Following): void {
  const key = pending?.entry.key;
  const { part, days, hours } = pending?.shift ?? {};
  const goal = pending === null ? null : goalOf(pending, zone);
  const wanted = useRef<string>(undefined);

  const isInSight = () => {
    if (pending === null || goal === null || pending.isDragged || isStill(pending.shift)) {
      return true;
    }
    const { first, count } = rangeOf(place, isNarrow);
    const isShown = goal >= first && goal < dayAfter(first, count);
    return isShown && (!isNarrow || place.view !== 'month' || goal === place.day);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: to follow each step of a move, and nothing else
  useEffect(() => {
    if (goal !== null && !isInSight()) onPlace({ ...place, day: goal });
  }, [key, goal]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: after each step of a move the bar may be another element
  useEffect(() => {
    wanted.current = key ?? wanted.current;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (wanted.current === undefined || element === null || !isLost || !isInSight()) return;
    const bar = element.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`);
    // Where a crowded day hides the bar, the buttons of the move take over.
    (bar ?? element.querySelector<HTMLElement>('[data-move-bar] button'))?.focus();
    if (key === undefined) wanted.current = undefined;
  }, [key, part, days, hours, place.day, place.view, element]);
}

function goalOf({ move, shift }: Pending, zone: string): string | null {
  const { publishAt, expireAt } = move.schedule;
  const moment = shift.part === 'expireAt' ? expireAt : (publishAt ?? expireAt);
  return moment === null ? null : dayOf(moment.time, zone);
}
