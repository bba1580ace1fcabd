import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { homeHref } from '#lib/seo/links.ts';
import { SearchForm } from './search-form.tsx';

/**
 * What stands in the place of a page that could not be drawn, whatever the reason. Browsers
 * with scripts go on to say which it was; without them this is the page.
 */
export function UnavailableView({ locale }: { locale: Locale }) {
  const t = messages(locale);
  return (
    <div className="pt-10 md:pt-16">
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
