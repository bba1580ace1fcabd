/**
 * The fonts that editors choose from. The build carries each, split by script, without a request
 * to any other site; `app/fonts.ts` defines the variables. Japanese, Arabic and all other letters
 * that a font lacks come from the reader's system.
 */
export const FONTS = {
  atkinson: {
    title: 'Atkinson Hyperlegible Next',
    stack: 'var(--font-next), var(--font-next-ext), system-ui, sans-serif',
  },
  inter: {
    title: 'Inter',
    stack: 'var(--font-inter), var(--font-inter-ext), system-ui, sans-serif',
  },
  sourcesans: {
    title: 'Source Sans 3',
    stack: 'var(--font-sourcesans), var(--font-sourcesans-ext), system-ui, sans-serif',
  },
  nunito: {
    title: 'Nunito Sans',
    stack: 'var(--font-nunito), var(--font-nunito-ext), system-ui, sans-serif',
  },
  sourceserif: {
    title: 'Source Serif 4',
    stack: 'var(--font-sourceserif), var(--font-sourceserif-ext), ui-serif, Georgia, serif',
  },
  system: { title: 'The font of the reader’s device', stack: 'system-ui, sans-serif' },
} as const;

export type FontName = keyof typeof FONTS;

export const DEFAULT_FONT: FontName = 'atkinson';

export function isFontName(value: unknown): value is FontName {
  return typeof value === 'string' && Object.hasOwn(FONTS, value);
}
