import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

export function ThemeSwitch({ locale }: { locale: Locale }) {
  const t = messages(locale);
  return (
    <button type="button" data-theme-switch="" data-needs-js="" className="nav-link">
      <span className="sr-only">{t('theme.prefix')} </span>
      <span data-theme-to="dark">{t('theme.dark')}</span>
      <span data-theme-to="light">{t('theme.light')}</span>
    </button>
  );
}
