import { plainCharacters } from './plain-characters.ts';

/** Stands in for a missing title. */
export const UNTITLED = 'Untitled';

/** Trimmed text; empty for other values. */
export function readText(value: unknown): string {
  return typeof value === 'string' ? plainCharacters(value).trim() : '';
}

export function readTextOrNull(value: unknown): string | null {
  return readText(value) || null;
}
