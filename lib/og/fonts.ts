import { resolve } from 'node:path';
import sharp from 'sharp';

/** The face of the site, and one each for the scripts that it lacks. */
const FILES = [
  'atkinson-hyperlegible-next/700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf',
  'ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf',
  'biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  'biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
];
const FAMILIES = 'Atkinson Hyperlegible Next, IBM Plex Sans Arabic, BIZ UDPGothic';

let loaded: Promise<void> | undefined;

/** Makes the fonts known to Pango, which draws the text; once for each process. */
export function loadFonts(): Promise<void> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<void> {
  for (const file of FILES) {
    const fontfile = resolve('node_modules/@expo-google-fonts', file);
    await sharp({ text: { text: '.', fontfile } })
      .raw()
      .toBuffer();
  }
}

/** A font as Pango names it; the size is in pixels at 72 dots to the inch. */
export function fontOf(weight: 'Bold' | 'Regular', size: number): string {
  return `${FAMILIES} ${weight} ${size}`;
}
