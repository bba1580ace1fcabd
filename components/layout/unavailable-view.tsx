import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { homeHref } from '#lib/seo/links.ts';
import { SearchForm } from './search-form.tsx';

/**
 * Stands in for a page that could not be rendered, for browsers without scripts; with scripts, Next
 * replaces it by its error page.
 */
export function UnavailableView({ locale }: { locale: Locale }) {
  const t = messages(locale);
  return (
    <div className="pt-4 md:pt-16">
      <h1 className="text-h1">{t('unavailable.title')}</h1>
      <p className="mt-4 mb-6 max-w-[38rem] text-lead text-ink-2">{t('unavailable.text')}</p>
      <SearchForm locale={locale} size="big" />
      <p className="mt-6">
        <a href={homeHref(locale)} className="way">
          {t('site.allArticles')}
        </a>
      </p>
    </div>
  );
}
