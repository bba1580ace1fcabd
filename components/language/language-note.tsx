import { languageName } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** Which language something is in, where it is another one than that of the page. */
export function LanguageNote({
  locale,
  language,
}: {
  locale: Locale;
  language: Locale | undefined;
}) {
  if (language === undefined || language === locale) return null;
  const name = languageName(language, locale);
  const label = name.slice(0, 1).toLocaleUpperCase(locale) + name.slice(1);
  return <span className="language-note">{label}</span>;
}
