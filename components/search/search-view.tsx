import { SearchForm } from '#components/layout/search-form.tsx';
import { ArticleCard } from '#components/list/article-card.tsx';
import { Pagination } from '#components/list/pagination.tsx';
import { SortLinks } from '#components/list/sort-links.tsx';
import { Tabs } from '#components/list/tabs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { ArticleCard as Card } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { answerHref, resultsHref } from '#lib/search/links.ts';
import { SEARCH_SORTS, type SearchResults } from '#lib/search/types.ts';
import { Corrected } from './corrected.tsx';
import { FacetLinks } from './facet-links.tsx';
import { Highlight } from './highlight.tsx';
import { NothingFound } from './nothing-found.tsx';
import { OtherLanguage } from './other-language.tsx';

/** The whole of the search page: the field, what was found, or what else may help. */
export function SearchView({
  locale,
  found,
  exact,
  popular,
  support,
}: {
  locale: Locale;
  found: SearchResults;
  exact: boolean;
  /** Shown when there is nothing else to show. */
  popular: readonly Card[];
  support: { label: string; url: string; language?: Locale } | null;
}) {
  const t = messages(locale);
  const { query, tab } = found;
  return (
    <div className="pt-2 md:pt-12">
      <h1 className="text-h1">{t('search.title')}</h1>
      <div className="mt-5 mb-8">
        <SearchForm
          locale={locale}
          size="big"
          query={query}
          tab={tab === 'all' ? undefined : tab}
        />
      </div>
      <Outcome {...{ locale, found, exact, popular, support }} />
    </div>
  );
}

function Outcome({ locale, found, exact, popular, support }: Parameters<typeof SearchView>[0]) {
  const t = messages(locale);
  const { query, tab, sort, counts, page, pages, narrowing } = found;
  const isNarrowed = Object.values(narrowing).some(Boolean);
  if (found.preparing) {
    return <EmptyState title={t('search.preparing.title')} text={t('search.preparing.text')} />;
  }
  if (query === '' || (counts.all === 0 && !isNarrowed)) {
    return <NothingFound {...{ locale, query, popular, support }} />;
  }
  return (
    <>
      <OtherLanguage locale={locale} language={found.language} />
      <Corrected locale={locale} query={query} corrected={found.corrected} tab={tab} />
      <div className="list-bar">
        <Tabs
          locale={locale}
          current={tab}
          counts={counts}
          href={(to) => resultsHref(locale, { query, tab: to, sort, exact, ...narrowing })}
        />
        <SortLinks
          locale={locale}
          sorts={SEARCH_SORTS}
          rel="nofollow"
          current={sort}
          href={(to) => resultsHref(locale, { query, tab, sort: to, exact, ...narrowing })}
        />
      </div>
      <FacetLinks locale={locale} found={found} exact={exact} />
      <h2 className="sr-only">{t('search.heading', { count: found.total })}</h2>
      {found.results.length === 0 ? (
        <EmptyState title={t('search.emptyTab.title')} text={t('search.emptyTab.text')}>
          <a href={resultsHref(locale, { query, sort, exact })} className="way">
            {isNarrowed ? t('search.everywhere') : t('search.emptyTab.link', { count: counts.all })}
          </a>
        </EmptyState>
      ) : (
        found.results.map((result) => (
          <ArticleCard
            key={result.id}
            locale={locale}
            card={result}
            href={answerHref(result.shownIn ?? found.language, result)}
            title={<Highlight text={result.title} ranges={result.titleRanges} />}
            passage={
              result.snippet === '' ? null : (
                <Highlight text={result.snippet} ranges={result.snippetRanges} />
              )
            }
          />
        ))
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(to) => resultsHref(locale, { query, tab, sort, page: to, exact, ...narrowing })}
      />
    </>
  );
}
