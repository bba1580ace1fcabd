import type { Metadata } from 'next';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** What a page says of itself that turns out not to exist; its status says the rest. */
export function unseenMetadata(locale: Locale): Metadata {
  return { title: messages(locale)('notFound.title'), robots: { index: false } };
}
