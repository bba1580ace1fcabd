import { languageName } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** Says that the results are in another language, because the reader's has none. */
export function OtherLanguage({
  locale,
  language,
  className = 'mb-5 text-ink-2',
}: {
  locale: Locale;
  language: Locale;
  className?: string;
}) {
  if (language === locale) return null;
  const values = {
    asked: languageName(locale, locale),
    language: languageName(language, locale),
  };
  return <p className={className}>{messages(locale)('search.otherLanguage', values)}</p>;
}
