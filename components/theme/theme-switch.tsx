import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

export function ThemeSwitch({ locale }: { locale: Locale }) {
  const t = messages(locale);
  return (
    <button
      type="button"
      data-theme-switch=""
      data-needs-js=""
      className="-mx-2 inline-flex min-h-11 cursor-pointer items-center px-2 text-ink-2 quiet hover:text-ink"
    >
      <span className="sr-only">{t('theme.prefix')} </span>
      <span data-theme-to="dark">{t('theme.dark')}</span>
      <span data-theme-to="light">{t('theme.light')}</span>
    </button>
  );
}
