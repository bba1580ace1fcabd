import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { PAGE_SIZE, type Tab } from './constants.ts';
import { countTabs } from './read.ts';

/** The page of a list that a reader of a language is led to from another one. */
export type PageElsewhere = (locale: Locale) => number;

/**
 * The same page of a list in each language, or the last one where that has fewer. First pages are
 * everywhere, so that only later ones are drawn again when another language gets an article.
 */
export async function pageElsewhere(tab: Tab, page: number): Promise<PageElsewhere> {
  return lastBefore(page, async (locale) => (await countTabs({ locale }))[tab]);
}

/** @param countIn how many articles there are in a language. */
export async function lastBefore(
  page: number,
  countIn: (locale: Locale) => Promise<number>,
): Promise<PageElsewhere> {
  if (page === 1) return () => 1;
  const counts = await Promise.all(LOCALES.map(async (one) => [one, await countIn(one)] as const));
  const pages = new Map(
    counts.map(([one, count]) => [one, Math.max(1, Math.ceil(count / PAGE_SIZE))]),
  );
  return (locale) => Math.min(page, pages.get(locale) ?? 1);
}
