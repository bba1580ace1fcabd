import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** Skips the header for keyboard users. */
export function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a href="#content" data-print="no" className="skip">
      {messages(locale)('site.skip')}
    </a>
  );
}
