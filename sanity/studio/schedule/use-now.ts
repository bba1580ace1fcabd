import { useEffect, useState } from 'react';
import { now } from '#lib/clock.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * The current instant in milliseconds, kept fresh while shown: by the second when `next` is at
 * most ten minutes off, else by the half minute, so that a countdown is never behind its words.
 */
export function useNow(next: number | null = null): number {
  const [time, setTime] = useState(() => now().getTime());
  const isNear = next !== null && next - time < 10 * MINUTE && next - time > -MINUTE;
  const every = isNear ? SECOND : 30 * SECOND;
  useEffect(() => {
    const timer = setInterval(() => setTime(now().getTime()), every);
    return () => clearInterval(timer);
  }, [every]);
  return time;
}
