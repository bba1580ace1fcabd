import { Contact } from '#components/article/contact.tsx';
import { PopularArticles } from '#components/list/popular-articles.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ArticleCard as Card } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/** What is shown before anything was asked, or when nothing here answers: what helped others, and a person. */
export function NothingFound({
  locale,
  query,
  popular,
  support,
}: {
  locale: Locale;
  query: string;
  popular: readonly Card[];
  support: { label: string; url: string; language?: Locale } | null;
}) {
  const t = messages(locale);
  return (
    <>
      {query === '' ? null : (
        <EmptyState title={t('search.nothing.title')} text={t('search.nothing.text')}>
          <Contact locale={locale} link={support} />
        </EmptyState>
      )}
      <PopularArticles
        locale={locale}
        cards={popular}
        className={query === '' ? 'mt-12' : 'mt-4'}
      />
    </>
  );
}
