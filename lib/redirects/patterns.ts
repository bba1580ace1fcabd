import { normalizePath } from './path.ts';

/**
 * Which addresses a redirect leads on from, besides the one that is written in it:
 * - exact: none.
 * - number: all whose last part begins with the same number, whatever follows it. `/hc/en/articles/12`
 *   stands for `/hc/en/articles/12-Old-title` and what is below that.
 * - prefix: all below it.
 * In the last two one part may be `*`, which stands for any one, such as a language, or for none.
 */
export const MATCHES = ['exact', 'number', 'prefix'] as const;
export type Match = (typeof MATCHES)[number];

/** Written at the end of a destination of a prefix: what follows the prefix is put there. */
export const REST = '/*';

/** Any one part of a path, or none. */
export const ANY = '*';

/** What an unknown or missing word means: documents of former versions have none. */
export function matchOf(value: unknown): Match {
  return MATCHES.find((one) => one === value) ?? 'exact';
}

/** The parts of a pattern in one spelling, or null when it is none that may be used. */
export function patternParts(match: Match, from: unknown): string[] | null {
  const path = normalizePath(from);
  if (path === null || path === '/') return null;
  const parts = partsOf(path);
  if (parts.filter((part) => part === ANY).length > 1) return null;
  if (match === 'number' && !/^\d+$/.test(parts.at(-1) ?? '')) return null;
  const named = match === 'number' ? parts.slice(0, -1) : parts;
  if (named.every((part) => part === ANY)) return null;
  return parts;
}

/** The parts of a normalized path, in small letters. */
export function partsOf(path: string): string[] {
  return path.normalize('NFC').toLowerCase().split('/').filter(Boolean);
}

/** Whether a pattern also stands for a path: it would lead on from its own destination. */
export function coversPath(match: Match, pattern: readonly string[], path: string): boolean {
  if (match === 'exact') return false;
  const parts = partsOf(path);
  const covers = (wanted: readonly string[]) =>
    wanted.every((part, at) => {
      const own = parts[at];
      if (own === undefined) return false;
      if (match === 'number' && at === wanted.length - 1) return numberOf(own) === part;
      return part === ANY || part === own;
    });
  return covers(pattern) || covers(pattern.filter((part) => part !== ANY));
}

/** The number that a part of an address begins with. Leading zeros belong to it. */
export function numberOf(part: string): string | undefined {
  return /^\d+/.exec(part)?.[0];
}
