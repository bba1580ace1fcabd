import localFont from 'next/font/local';
import { lateFonts } from './late-fonts.ts';

/*
 * Without preloading: Next 16.4 takes the fonts of the page for unknown addresses for those of every
 * page, and the Studio, which has none, complained of one that it did not use.
 */
const next = localFont({
  src: [
    {
      path: '../node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
      style: 'normal',
    },
  ],
  weight: '200 800',
  variable: '--font-next',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Arial',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

/** As `fontVariables`, for the page of unknown addresses. */
export const notFoundFonts = `${next.variable} ${lateFonts}`;
