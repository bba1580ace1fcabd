import { LANGUAGES } from './generated/languages.generated.ts';

/**
 * Languages of the interface, the default one first: one for each file of messages. They are written
 * in small letters, as in addresses and in the field `language` of documents.
 */
export const LOCALES = LANGUAGES;
export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = 'en';

export function isLocale(value: unknown): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/** The language that a tag such as `pt-BR` names, in whatever letters; undefined for others. */
export function localeOf(tag: string | null | undefined): Locale | undefined {
  const wanted = tag?.toLowerCase();
  return LOCALES.find((locale) => locale === wanted);
}
