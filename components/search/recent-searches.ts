import { forgetSuggestion } from '#lib/search/referring-search.ts';

/** Searches are remembered in the reader's own browser and nowhere else. */
const KEY = 'recent-searches';
const MOST = 5;

/** The last searches of this reader, newest first; none where nothing may be stored. */
export function listRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((one) => typeof one === 'string').slice(0, MOST);
  } catch {
    return [];
  }
}

export function addRecent(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = listRecent().filter((one) => one.toLowerCase() !== text.toLowerCase());
  store([text, ...others].slice(0, MOST));
}

export function clearRecent(): void {
  store([]);
  forgetSuggestion();
}

function store(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing still searches.
  }
}
