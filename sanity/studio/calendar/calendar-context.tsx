import { createContext, type ReactNode, useContext } from 'react';
import type { Entry } from './data/entries.ts';
import type { Moving } from './move/moving.ts';

/** What every part of the calendar knows. */
export type CalendarContext = {
  zone: string;
  /** The current instant, in milliseconds. */
  time: number;
  canEdit: boolean;
  /** Pixels; 0 until the calendar is measured. */
  width: number;
  moving: Moving;
  /** Shows an entry in full. */
  onSelect: (entry: Entry) => void;
};

const Context = createContext<CalendarContext | null>(null);

export function CalendarProvider({
  value,
  children,
}: {
  value: CalendarContext;
  children: ReactNode;
}) {
  return <Context value={value}>{children}</Context>;
}

/** @throws outside of a calendar. */
export function useCalendar(): CalendarContext {
  const value = useContext(Context);
  if (value === null) throw new Error('This part stands in a calendar only.');
  return value;
}
