import { assetHost } from '#lib/assets/host.ts';
import { env } from '#lib/env.ts';
import { readTheme, type Theme, type ThemeNote } from '#lib/theme/theme.ts';
import { warnOnce } from '#lib/warn-once.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { SITE } from '#sanity/client/tags.ts';
import { lookQuery } from '#sanity/queries/look.ts';
import { type Logo, type LogoFault, readLogo } from './logo.ts';

/** How every page looks: colours, font, and the logo, null where words stand in its place. */
export type Look = { theme: Theme; logo: Logo | null };

const ID = 'siteSettings';

const LOGO_FAULTS: Readonly<Record<LogoFault, string>> = {
  image: 'is not an image',
  shape: 'is too long or too high',
  size: 'is too large a file',
};

/** Colours take some ms to be checked, and every page that is drawn asks for them. */
let last: { asked: string; theme: Theme } | undefined;

/**
 * The look that editors chose, the same in every language. What of it cannot be shown gives way to
 * what can, and is logged.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function getLook(): Promise<Look> {
  const row = await fetchContent({ query: lookQuery, tags: [SITE] });
  const { logo, faults } = readLogo(row, assetHost(env().content));
  for (const { scheme, fault } of faults) {
    warnOnce(ID, `the logo for ${scheme} ${LOGO_FAULTS[fault]}, and is left out`);
  }
  return { theme: themeOf(row), logo };
}

function themeOf(row: unknown): Theme {
  const asked = JSON.stringify(row ?? null);
  if (last?.asked === asked) return last.theme;
  const { theme, notes } = readTheme(row);
  for (const note of notes) warnOnce(ID, sentenceOf(note));
  last = { asked, theme };
  return theme;
}

function sentenceOf({ field, scheme, value, fault, shown }: ThemeNote): string {
  const what = `the ${field} ${scheme ? `for ${scheme} ` : ''}${JSON.stringify(value)}`;
  if (fault === 'contrast') return `${what} has too little contrast; readers see ${shown}`;
  const reason = fault === 'transparent' ? 'lets the page show through' : 'is not known';
  return `${what} ${reason}, and is left out`;
}
