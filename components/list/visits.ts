/** Where a reader was on a page of a list, kept in the browser's history beside its address. */
export type Visit = { scroll: number; focus: string | null };

const KEY = 'signpostVisit';

/** Keeps the visit in the current entry of the history, before another takes its place. */
export function rememberVisit(visit: Visit): void {
  history.replaceState({ ...history.state, [KEY]: visit }, '');
}

/** The visit kept in the current entry; null when there is none or it is not one of ours. */
export function recallVisit(): Visit | null {
  const kept: unknown = history.state?.[KEY];
  if (typeof kept !== 'object' || kept === null || !('scroll' in kept) || !('focus' in kept)) {
    return null;
  }
  const { scroll, focus } = kept;
  if (typeof scroll !== 'number') return null;
  return { scroll, focus: typeof focus === 'string' ? focus : null };
}

/** Adds an entry for an address, without the visit that belongs to the one before. */
export function visitAddress(href: string): void {
  history.pushState({ ...history.state, [KEY]: undefined }, '', href);
}
