import { createHash } from 'node:crypto';
import { DEFAULT_FONT, isFontName } from './fonts.ts';
import { sheetOf } from './sheet.ts';
import type { Pair } from './surfaces.ts';
import type { Theme } from './theme.ts';

/*
 * The address of a sheet names all that it is made from, and ends with a hash of its text. So every
 * instance can answer for every theme, also one that it has not heard of yet, one that no page shows
 * any more, and one of a draft; nothing has to be kept.
 */

const ADDRESS =
  /^\/theme\/(none|[0-9a-f]{12})-(none|[0-9a-f]{12})-([a-z]{1,20})-([0-9a-f]{16})\.css$/;

/** Sheets in memory; anybody may ask for others. */
const MAX_SHEETS = 100;

const sheets = new Map<string, ThemeSheet>();

export type ThemeSheet = {
  css: string;
  /** Whether the hash is that of this text: another version of the site made another one. */
  isExact: boolean;
};

/** Where the sheet of a theme is; null for the site's own look, which needs none. */
export function themeHref(theme: Theme): string | null {
  if (theme.brand === null && theme.accent === null && theme.font === DEFAULT_FONT) return null;
  const parts = [written(theme.brand), written(theme.accent), theme.font, hashOf(sheetOf(theme))];
  return `/theme/${parts.join('-')}.css`;
}

/** The sheet at an address, or null for whatever is no such address. */
export function sheetAt(path: string): ThemeSheet | null {
  const known = sheets.get(path);
  if (known !== undefined) return known;
  const sheet = makeSheet(path);
  if (sheet !== null) {
    if (sheets.size >= MAX_SHEETS) sheets.clear();
    sheets.set(path, sheet);
  }
  return sheet;
}

function makeSheet(path: string): ThemeSheet | null {
  const [, brand, accent, font, hash] = ADDRESS.exec(path) ?? [];
  if (brand === undefined || accent === undefined || !isFontName(font)) return null;
  const css = sheetOf({ brand: pairOf(brand), accent: pairOf(accent), font });
  return { css, isExact: hashOf(css) === hash };
}

function written(pair: Pair | null): string {
  return pair === null ? 'none' : `${pair.light}${pair.dark}`.replaceAll('#', '');
}

function pairOf(text: string): Pair | null {
  if (text === 'none') return null;
  return { light: `#${text.slice(0, 6)}`, dark: `#${text.slice(6)}` };
}

function hashOf(css: string): string {
  return createHash('sha256').update(css).digest('hex').slice(0, 16);
}
