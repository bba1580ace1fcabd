import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** Skips the header for keyboard users. */
export function SkipLink({ locale }: { locale: Locale }) {
  return (
    <a
      href="#content"
      data-print="no"
      className="absolute start-2 top-2 z-20 -translate-y-20 bg-ink px-4 py-3 font-semibold text-paper focus:translate-y-0"
    >
      {messages(locale)('site.skip')}
    </a>
  );
}
