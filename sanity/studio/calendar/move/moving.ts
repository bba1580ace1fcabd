import { useState } from 'react';
import type { Entry } from '../data/entries.ts';
import { isStill, type Move, type MovedPart, moveEntry, type Shift } from './move.ts';

/** A move that somebody is making and has not confirmed. */
export type Pending = { entry: Entry; shift: Shift; move: Move; isDragged: boolean };

/** What a calendar hands to its parts, so that dragging, keys and buttons all move the same way. */
export type Moving = {
  pending: Pending | null;
  /** Whether the editor is asked what to do with the move. */
  isAsking: boolean;
  /** Begins to move an entry, or goes on with it. */
  moveTo: (entry: Entry, shift: Shift, isDragged?: boolean) => void;
  moveBy: (entry: Entry, step: { days?: number; hours?: number; part?: MovedPart }) => void;
  /** Ends the moving: asks what to do, unless nothing moved. */
  drop: () => void;
  /** Leaves all as it was. */
  cancel: () => void;
  /** Ends a move that was carried out, or failed. */
  finish: () => void;
};

const AT_REST = { part: 'window', days: 0, hours: 0 } as const;

/**
 * @param zone for moments that were kept without one.
 * @param onBegin told when an entry is taken up, and `onCancel` when it is left where it was.
 */
export function useMoving(
  zone: string,
  { onBegin, onCancel }: { onBegin: () => void; onCancel: () => void },
): Moving {
  const [held, setHeld] = useState<Omit<Pending, 'move'> | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const pending = held && { ...held, move: moveEntry(held.entry, held.shift, zone) };

  const moveTo: Moving['moveTo'] = (entry, shift, isDragged = false) => {
    if (held === null) onBegin();
    setIsAsking(false);
    setHeld({ entry, shift, isDragged });
  };
  const finish = () => {
    setIsAsking(false);
    setHeld(null);
  };
  const cancel = () => {
    finish();
    onCancel();
  };
  return {
    pending,
    isAsking,
    moveTo,
    moveBy: (entry, { days = 0, hours = 0, part }) => {
      const shift = held?.entry.key === entry.key ? held.shift : AT_REST;
      moveTo(held?.entry.key === entry.key ? held.entry : entry, {
        part: part ?? shift.part,
        days: shift.days + days,
        hours: shift.hours + hours,
      });
    },
    drop: () => {
      if (pending === null) return;
      if (isStill(pending.shift)) cancel();
      else if (pending.move.problem === null) setIsAsking(true);
      else if (pending.isDragged) cancel();
    },
    cancel,
    finish,
  };
}

/** What to draw while something is moved: it where it would be, and its shadow where it is. */
export function withPending(entries: readonly Entry[], pending: Pending | null): Entry[] {
  if (pending === null || isStill(pending.shift)) return [...entries];
  const { entry, move } = pending;
  return entries.flatMap((one) =>
    one.key === entry.key
      ? [
          { ...one, key: shadowOf(one.key) },
          { ...one, schedule: move.schedule, start: move.schedule.publishAt?.time ?? one.start },
        ]
      : [one],
  );
}

export function isShadow({ key }: Entry): boolean {
  return key.startsWith('shadow ');
}

function shadowOf(key: string): string {
  return `shadow ${key}`;
}
