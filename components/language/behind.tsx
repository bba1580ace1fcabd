import { languageName, languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';

/** Says that the original has other steps or amounts by now, and leads there. */
export function Behind({
  locale,
  original: { language, slug },
}: {
  locale: Locale;
  original: { language: Locale; slug: string };
}) {
  const t = messages(locale);
  return (
    <p className="untranslated" role="note">
      {t('language.behind')}{' '}
      <a href={articleHref(language, slug)} hrefLang={languageWithin(locale, language).lang}>
        {t('language.original', { language: languageName(language, locale) })}
      </a>
    </p>
  );
}
