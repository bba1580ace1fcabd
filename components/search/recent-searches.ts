import { forgetSuggestion } from '#lib/search/referring-search.ts';

/** Searches are remembered in the reader's own browser and nowhere else. */
const STORAGE_KEY = 'recent-searches';
const MAX_RECENT = 5;

/** The last searches of this reader, newest first; none where nothing may be stored. */
export function listRecent(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.filter((one) => typeof one === 'string').slice(0, MAX_RECENT);
  } catch {
    return [];
  }
}

export function addRecent(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = listRecent().filter((one) => one.toLowerCase() !== text.toLowerCase());
  store([text, ...others].slice(0, MAX_RECENT));
}

export function clearRecent(): void {
  store([]);
  forgetSuggestion();
}

function store(searches: readonly string[]): void {
  try {
    if (searches.length === 0) localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing still searches.
  }
}
