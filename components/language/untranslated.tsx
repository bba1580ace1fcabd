import { languageName } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** Says that an article is shown in another language than its page. */
export function Untranslated({ locale, language }: { locale: Locale; language: Locale }) {
  return (
    <p className="untranslated" role="note">
      {messages(locale)('language.untranslated', { language: languageName(language, locale) })}
    </p>
  );
}
