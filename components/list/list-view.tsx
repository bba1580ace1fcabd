import { Timeline } from '#components/announcement/timeline.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SORTS } from '#lib/articles/constants.ts';
import type { ArticleList, TabCounts } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { listHref } from '#lib/seo/links.ts';
import { ArticleCard } from './article-card.tsx';
import { listHeading } from './list-messages.ts';
import { Pagination } from './pagination.tsx';
import { SortLinks } from './sort-links.tsx';
import { Tabs } from './tabs.tsx';

/** One page of a list with tabs, sorts and pages; rendered on the server and in the browser. */
export function ListView({
  locale,
  list,
  counts,
}: {
  locale: Locale;
  list: ArticleList;
  counts: TabCounts;
}) {
  const { tab, sort, page, pages, results } = list;
  const t = messages(locale);
  return (
    <>
      <div className="list-bar">
        <Tabs
          locale={locale}
          current={tab}
          counts={counts}
          href={(to) => listHref(locale, { tab: to, sort })}
        />
        <SortLinks
          locale={locale}
          sorts={SORTS}
          current={sort}
          href={(to) => listHref(locale, { tab, sort: to })}
        />
      </div>
      <h2 tabIndex={-1} data-list-heading="" className="sr-only">
        {listHeading(locale, list)}
      </h2>
      {results.length === 0 ? (
        <EmptyState title={t('list.empty.title')} text={t('list.empty.text')}>
          {tab === 'all' ? null : (
            <a href={listHref(locale, { tab: 'all' })} className="way">
              {t('list.empty.link')}
            </a>
          )}
        </EmptyState>
      ) : tab === 'announcements' ? (
        <Timeline locale={locale} cards={results} sort={sort} />
      ) : (
        results.map((card) => <ArticleCard key={card.id} locale={locale} card={card} />)
      )}
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(to) => listHref(locale, { tab, sort, page: to })}
      />
    </>
  );
}
