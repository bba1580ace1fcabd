import type { Locale } from '#lib/i18n/locales.ts';

type Words = { title: string; description: string };

/** What a topic or category is called in the languages that have words of their own for it. */
export type Translations = Readonly<Partial<Record<Locale, Words>>>;

export type PlaceTranslation<Type extends string> = Words & {
  _key: string;
  _type: Type;
  language: string;
};

/** The words as the field `translations` of a document holds them. */
export function translationsOf<Type extends string>(
  _type: Type,
  translations: Translations,
): PlaceTranslation<Type>[] {
  return Object.entries(translations).map(([language, words]) => ({
    _key: language,
    _type,
    language,
    ...words,
  }));
}
