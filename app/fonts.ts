import localFont from 'next/font/local';
import { lateFonts } from './late-fonts.ts';

/*
 * Split by script as in the package: this file has all letters of English and is preloaded, the
 * others of `late-fonts.ts` are loaded by pages that need them.
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
  adjustFontFallback: 'Arial',
  declarations: [
    {
      prop: 'unicode-range',
      value:
        'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    },
  ],
});

/** Class names that define the font variables. */
export const fontVariables = `${next.variable} ${lateFonts}`;
