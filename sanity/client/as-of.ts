import { cache } from 'react';
import { now } from '#lib/clock.ts';

/** One for each page that is made. */
const ofThisPage = cache(() => {
  const begunAt = now();
  return { begunAt, asOf: begunAt };
});

/** How old the page is that is being made. */
export type PageAge = {
  /** When its making began. What changes after that may be missing in it. */
  begunAt: Date;
  /** From when its content is: earlier if it is made from a copy that a change has gone past. */
  asOf: Date;
};

/** The age of the page that is being made; the first call must come before anything is read. */
export function pageAge(): Readonly<PageAge> {
  return ofThisPage();
}

/** Notes that the page is made from an answer that was asked for then, and is no longer the newest. */
export function noteOldAnswer(askedAt: Date): void {
  const page = ofThisPage();
  if (askedAt < page.asOf) page.asOf = askedAt;
}
