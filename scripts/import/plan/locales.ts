import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';

/** The language of the site that a language of the source stands for; undefined for none. */
export function localeOf(locale: string | undefined): Locale | undefined {
  if (locale === undefined) return DEFAULT_LOCALE;
  const wanted = locale.toLowerCase().replaceAll('_', '-');
  const [language = ''] = wanted.split('-');
  return (
    LOCALES.find((one) => one === wanted) ??
    LOCALES.find((one) => one === language) ??
    LOCALES.find((one) => one.split('-')[0] === language)
  );
}

/** What the id of a document in a language ends with. */
export function localeSuffix(locale: Locale): string | undefined {
  return locale === DEFAULT_LOCALE ? undefined : locale;
}
