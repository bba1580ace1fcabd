/*
 * The referring search of an article, for readers who write what is wrong with it. From a page of
 * results the browser names it in `document.referrer`; a chosen suggestion is noted in this tab.
 */

const KEY = 'led-by';

/** Notes in this tab that a suggestion for `query` leads to the article at `href`. */
export function noteSuggestion(href: string, query: string): void {
  try {
    const to = new URL(href, location.href).pathname;
    sessionStorage.setItem(KEY, JSON.stringify({ to, from: withoutHash(location.href), query }));
  } catch {
    // A browser that keeps nothing still follows.
  }
}

/** Forgets what was noted. */
export function forgetSuggestion(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    // Nothing was kept.
  }
}

/** What the reader searched for right before this page; null when they came another way. */
export function referringSearch(): string | null {
  const { referrer } = document;
  if (!URL.canParse(referrer)) return null;
  const former = new URL(referrer);
  if (former.origin !== location.origin) return null;
  if (former.pathname.endsWith('/search')) return former.searchParams.get('q')?.trim() || null;
  return notedFor(location.pathname, withoutHash(referrer));
}

function notedFor(to: string, from: string): string | null {
  try {
    const noted: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    if (typeof noted !== 'object' || noted === null) return null;
    const isThis = 'to' in noted && noted.to === to && 'from' in noted && noted.from === from;
    return isThis && 'query' in noted && typeof noted.query === 'string' ? noted.query : null;
  } catch {
    return null;
  }
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
