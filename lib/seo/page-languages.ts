import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { articleHref, homeHref, topicsHref } from './links.ts';

/** Where a page is in a language, and whether it is written in it. */
export type PageInLanguage = { locale: Locale; href: string; isWritten: boolean };

/** A page that every language has. */
export function inEveryLanguage(hrefOf: (locale: Locale) => string): PageInLanguage[] {
  return LOCALES.map((locale) => ({ locale, href: hrefOf(locale), isWritten: true }));
}

/**
 * The page of a topic or category: in every language, or in the only one that has it; readers of the
 * others are led to the topics of their own.
 */
export function placeInLanguages(
  only: Locale | undefined,
  hrefOf: (locale: Locale) => string,
): PageInLanguage[] {
  return inEveryLanguage(hrefOf).map((one) =>
    only === undefined || one.locale === only
      ? one
      : { ...one, href: topicsHref(one.locale), isWritten: false },
  );
}

/** Where there is no page, as at an unknown address: the start pages. */
export function startPages(): PageInLanguage[] {
  return LOCALES.map((locale) => ({ locale, href: homeHref(locale), isWritten: false }));
}

/**
 * An article in each language: its version there, else the text of its source in that language's
 * pages, else that language's start page.
 * @param versions where it is written, the source first.
 * @param isShared whether other languages show the source for want of their own.
 */
export function articleInLanguages(
  versions: readonly { locale: Locale; slug: string }[],
  isShared: boolean,
): PageInLanguage[] {
  const source = isShared ? versions[0] : undefined;
  return LOCALES.map((locale) => {
    const own = versions.find((one) => one.locale === locale);
    const slug = (own ?? source)?.slug;
    const href = slug === undefined ? homeHref(locale) : articleHref(locale, slug);
    return { locale, href, isWritten: own !== undefined };
  });
}

/** What search engines are told: the addresses of one page in the languages it is written in. */
export type Alternates = readonly Pick<PageInLanguage, 'locale' | 'href'>[];

export function alternatesOf(pages: readonly PageInLanguage[]): Alternates {
  return pages.filter(({ isWritten }) => isWritten);
}

/** The address for readers of other languages: that of the default one, else the first. */
export function defaultAlternate(alternates: Alternates): string | undefined {
  return (alternates.find(({ locale }) => locale === DEFAULT_LOCALE) ?? alternates[0])?.href;
}
