/** Scroll and focus in a list, saved in the history entry. */
export type ScrollState = {
  /** Pixels from the top. */
  scroll: number;
  /** Selects the link that was followed. */
  link: string;
};

const KEY = 'signpostScroll';

/** Saves the state in the current history entry, before another entry is pushed. */
export function saveScrollState(state: ScrollState): void {
  history.replaceState({ ...history.state, [KEY]: state }, '');
}

/** The state saved in the current history entry; null if there is none of ours. */
export function readScrollState(): ScrollState | null {
  const kept: unknown = history.state?.[KEY];
  if (typeof kept !== 'object' || kept === null || !('scroll' in kept) || !('link' in kept)) {
    return null;
  }
  const { scroll, link } = kept;
  return typeof scroll === 'number' && typeof link === 'string' ? { scroll, link } : null;
}

/** Pushes a history entry for an address, without the scroll state of the former one. */
export function pushAddress(href: string): void {
  history.pushState({ ...history.state, [KEY]: undefined }, '', href);
}

/** Selects a link by address, `nav` and `rel`, because several links may lead to one list. */
export function linkSelector(link: HTMLAnchorElement): string {
  // A JSON string is a CSS string when it has no control characters, as in addresses.
  const quote = (value: string | null) => JSON.stringify(value ?? '');
  const place = link.closest('nav');
  const within = place ? `nav[aria-label=${quote(place.getAttribute('aria-label'))}] ` : '';
  const kind = link.rel === '' ? ':not([rel])' : `[rel=${quote(link.rel)}]`;
  return `${within}a[href=${quote(link.getAttribute('href'))}]${kind}`;
}
