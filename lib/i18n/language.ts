import { isLocale, type Locale } from './locales.ts';

/** Scripts that are written from right to left, as far as they are in use (Unicode). */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The tag of a language as HTML, feeds and JSON-LD write it (BCP 47): `pt-BR`. */
export function languageTag(locale: Locale): string {
  return new Intl.Locale(locale).toString();
}

/** The direction in which a language is written. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
  const { script = '' } = new Intl.Locale(locale).maximize();
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
}

/** `lang` and `dir` of an element whose text is in a language. */
export function languageAttributes(locale: Locale): { lang: string; dir: 'ltr' | 'rtl' } {
  return { lang: languageTag(locale), dir: directionOf(locale) };
}

/** The same for a text inside a page: nothing where it is in the language around it. */
export function languageWithin(
  locale: Locale,
  language: Locale | undefined,
): Partial<ReturnType<typeof languageAttributes>> {
  return language === undefined || language === locale ? {} : languageAttributes(language);
}

/**
 * The language of a text as data say it, where it is another one than that of its readers; nothing
 * where it is theirs, or no language of the site.
 */
export function otherLanguage(readers: string, language: unknown): { language?: Locale } {
  return isLocale(language) && language !== readers ? { language } : {};
}

/** What speakers of a language call it: `Deutsch`. */
export function ownName(locale: Locale): string {
  const name = languageName(locale, locale);
  return name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
}

/** What a language is called in another one: `Englisch` for English in German. */
export function languageName(locale: Locale, inLocale: Locale): string {
  return new Intl.DisplayNames([inLocale], { type: 'language' }).of(locale) ?? locale;
}
