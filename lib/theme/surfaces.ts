import type { Hex } from './colour.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** A colour for each scheme. */
export type Pair = Readonly<Record<Scheme, Hex>>;

/**
 * What text stands on, by the names of app/_styles/colours.css; a test compares the two. Matched
 * words have a surface too, which is made from the accent.
 */
export const SURFACES = {
  paper: { light: '#fcfbf8', dark: '#0f1419' },
  sheet: { light: '#ffffff', dark: '#151b22' },
  code: { light: '#f4f1ea', dark: '#1a2129' },
  'info-tint': { light: '#e8f2f8', dark: '#11242f' },
  'warning-tint': { light: '#fdf0e1', dark: '#2a2013' },
  'danger-tint': { light: '#fcebe8', dark: '#2f1a18' },
} as const satisfies Readonly<Record<string, Pair>>;

export type Surface = keyof typeof SURFACES | 'blaze-soft';

/** The colours of links and of what is here, where editors choose none. */
export const DEFAULT_BRAND: Pair = { light: '#0a5c8a', dark: '#7cc4ee' };
export const DEFAULT_ACCENT: Pair = { light: '#ffd34d', dark: '#ffd34d' };
export const DEFAULT_SOFT: Pair = { light: '#fff1bf', dark: '#4a3d10' };

/** Text of the page. */
export const INK: Pair = { light: '#16202b', dark: '#ece8df' };
