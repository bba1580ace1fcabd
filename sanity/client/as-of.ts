import { cache } from 'react';
import { now } from '#lib/clock.ts';

/** One for each page that is made: from when the oldest is that it was made from. */
const ofThisPage = cache(() => ({ asOf: now() }));

/**
 * From when the content of the page is that is being made: from now, unless it is made from a copy
 * that a change has gone past.
 */
export function asOf(): Date {
  return ofThisPage().asOf;
}

/** Notes that the page is made from an answer that was asked for then, and is no longer the newest. */
export function noteOldAnswer(askedAt: Date): void {
  const page = ofThisPage();
  if (askedAt < page.asOf) page.asOf = askedAt;
}
