import { PopularArticles } from '#components/list/popular-articles.tsx';
import type { ArticleCard as Card } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { SearchForm } from './search-form.tsx';

/** The page of an unknown address: search and popular articles. */
export function NotFoundView({ locale, popular }: { locale: Locale; popular: readonly Card[] }) {
  const t = messages(locale);
  return (
    <div className="pt-4 md:pt-16">
      <h1 className="text-h1">{t('notFound.title')}</h1>
      <p className="mt-4 mb-6 max-w-[38rem] text-lead text-ink-2">{t('notFound.text')}</p>
      <SearchForm locale={locale} size="big" />
      <PopularArticles locale={locale} cards={popular} className="mt-12" />
    </div>
  );
}
