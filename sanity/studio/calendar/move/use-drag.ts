import { type PointerEvent as ReactPointerEvent, useEffect, useRef } from 'react';
import type { Entry } from '../data/entries.ts';
import { isStill, type MovedPart, type Shift } from './move.ts';
import type { Moving } from './moving.ts';

/** Begins to drag an entry, or one end of it. */
export type DragStart = (event: ReactPointerEvent, entry: Entry, part: MovedPart) => void;

type Point = { clientX: number; clientY: number };

/** How far a pointer moved on the calendar, from one point to another; null off the calendar. */
export type Measure = (from: Point, to: Point) => Pick<Shift, 'days' | 'hours'> | null;

/** A pointer that moves less than this only clicks. */
const SLACK_PX = 5;

/**
 * Drags entries with a mouse or a pen. A finger scrolls; for it there are the buttons of a move.
 * Letting go asks what to do; Escape, or letting go where it began, leaves all as it was.
 */
export function useDrag(moving: Moving, measure: Measure): DragStart {
  const latest = useRef({ moving, measure });
  latest.current = { moving, measure };
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  return (event, entry, part) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    event.stopPropagation();
    const from = { clientX: event.clientX, clientY: event.clientY };
    let last: Shift = { part, days: 0, hours: 0 };
    let isDragging = false;

    const onMove = (to: PointerEvent) => {
      const isFar = Math.hypot(to.clientX - from.clientX, to.clientY - from.clientY) >= SLACK_PX;
      if (!isDragging && !isFar) return;
      isDragging = true;
      const moved = latest.current.measure(from, to);
      if (moved === null || (moved.days === last.days && moved.hours === last.hours)) return;
      last = { part, ...moved };
      latest.current.moving.moveTo(entry, last, true);
    };
    const onUp = () => {
      end();
      if (!isDragging) return;
      swallowClick();
      if (isStill(last)) latest.current.moving.cancel();
      else latest.current.moving.drop();
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      end();
      latest.current.moving.cancel();
    };
    const end = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('keydown', onKey);
    };
    stop.current = end;
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('keydown', onKey);
  };
}

/** The click that a browser makes of letting go is no click on the entry. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}
