import { notFound } from 'next/navigation';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';

/** What a route below the prefix of a language is given. */
export type InLanguage = { params: Promise<{ locale: string }> };

/** The language of a route; 404 for a prefix that is none. */
export async function languageOf({ params }: InLanguage): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}
