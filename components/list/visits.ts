/** Where a reader was on a page of a list, kept in the browser's history beside its address. */
export type Visit = {
  /** Pixels from the top. */
  scroll: number;
  /** Selects the link that led on, in any drawing of the list. */
  link: string;
};

const KEY = 'signpostVisit';

/** Keeps the visit in the current entry of the history, before another takes its place. */
export function rememberVisit(visit: Visit): void {
  history.replaceState({ ...history.state, [KEY]: visit }, '');
}

/** The visit kept in the current entry; null when there is none or it is not one of ours. */
export function recallVisit(): Visit | null {
  const kept: unknown = history.state?.[KEY];
  if (typeof kept !== 'object' || kept === null || !('scroll' in kept) || !('link' in kept)) {
    return null;
  }
  const { scroll, link } = kept;
  return typeof scroll === 'number' && typeof link === 'string' ? { scroll, link } : null;
}

/** Adds an entry for an address, without the visit that belongs to the one before. */
export function visitAddress(href: string): void {
  history.pushState({ ...history.state, [KEY]: undefined }, '', href);
}

/** Selects a link by its address, its place and its kind; several links may lead to one list. */
export function selectorOf(link: HTMLAnchorElement): string {
  // A JSON string is a CSS string, as long as it holds no control characters: addresses do not.
  const quote = (value: string | null) => JSON.stringify(value ?? '');
  const place = link.closest('nav');
  const within = place ? `nav[aria-label=${quote(place.getAttribute('aria-label'))}] ` : '';
  const kind = link.rel === '' ? ':not([rel])' : `[rel=${quote(link.rel)}]`;
  return `${within}a[href=${quote(link.getAttribute('href'))}]${kind}`;
}
