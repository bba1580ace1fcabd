import type { ReactNode } from 'react';
import { STALE_AFTER_DAYS } from '#lib/articles/ageing.ts';
import {
  type ArticleRef,
  type ContentHealth,
  contentHealthSchema,
  type StaleArticle,
} from '#lib/insights/types.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { titleOfType } from '../status/type-titles.ts';
import { ArticleLink } from './article-link.tsx';
import { formatAge, formatCount, formatDay } from './messages.ts';
import { Empty, Panel } from './panel.tsx';
import { type Column, ReportTable } from './report-table.tsx';
import { ReportView } from './report-view.tsx';
import { useReport } from './use-report.ts';

/** Stale, orphaned and never found articles. */
export function ContentHealthSection({ range }: { range: string }) {
  const query = useReport('content-health', range, contentHealthSchema);
  return <ReportView query={query}>{(report) => <ContentHealthView report={report} />}</ReportView>;
}

const STALE_COLUMNS: readonly Column<StaleArticle>[] = [
  { title: t('Article'), cell: ({ article }) => <ArticleLink article={article} /> },
  {
    title: t('Review'),
    cell: ({ reviewAt, isDue }) => {
      if (reviewAt === null) return t('no day set');
      return isDue
        ? t('was due {reviewAt}', { reviewAt: formatDay(reviewAt) })
        : `due ${formatDay(reviewAt)}`;
    },
  },
  {
    title: t('Updated'),
    cell: ({ ageDays }) => (ageDays === null ? 'unknown' : formatAge(ageDays)),
  },
  { title: t('Views'), isNumber: true, cell: ({ views }) => formatCount(views) },
];

export function ContentHealthView({ report }: { report: ContentHealth }) {
  const { range, stale, orphans, neverFound, hasCounted, articles } = report;
  return (
    <>
      <Panel
        title={t('Needs review or stale')}
        intro={t(
          'The day of review has come, or they were not updated in {STALE_AFTER_DAYS} days. What most readers open comes first.',
          { STALE_AFTER_DAYS },
        )}
        sheet={{
          name: 'needs-review-or-stale',
          header: [t('Article'), t('Review'), t('Days since the update'), t('Views')],
          rows: stale.map(({ article, reviewAt, ageDays, views }) => [
            article.title,
            reviewAt,
            ageDays,
            views,
          ]),
        }}
      >
        {stale.length === 0 ? (
          <Empty title={t('Nothing needs a review, and nothing is stale.')}>
            {tCount(
              articles,
              '{count} article was looked at in time.',
              '{count} articles were looked at in time.',
            )}
          </Empty>
        ) : (
          <ReportTable
            caption={t('Articles that need a review or are stale')}
            columns={STALE_COLUMNS}
            rows={stale}
            keyOf={({ article }) => article.id}
          />
        )}
      </Panel>
      <Panel
        title={t('Orphans')}
        intro={t(
          'No topic, menu or other article leads here. Readers find them by search alone. Give them a topic, or link to them where they help.',
        )}
        sheet={refSheet('orphans', orphans)}
      >
        <Articles articles={orphans} empty={<Empty title={t('Every article can be reached.')} />} />
      </Panel>
      <Panel
        title={t('Never found')}
        intro={t(
          'Online since before {formatDay}, and since then nobody opened them, from a search or otherwise. Better words in title and summary help, or unpublishing them.',
          { formatDay: formatDay(range.from) },
        )}
        sheet={refSheet('never-found', neverFound)}
      >
        {hasCounted ? (
          <Articles
            articles={neverFound}
            empty={<Empty title={t('Every article was opened.')} />}
          />
        ) : (
          <Empty title={t('No view was counted in these days.')}>
            {t('Until readers open articles, nothing can be said about those they do not find.')}
          </Empty>
        )}
      </Panel>
    </>
  );
}

function Articles({ articles, empty }: { articles: readonly ArticleRef[]; empty: ReactNode }) {
  if (articles.length === 0) return empty;
  return (
    <ul className="insights-list">
      {articles.map((article) => (
        <li key={article.id}>
          <ArticleLink article={article} />
        </li>
      ))}
    </ul>
  );
}

function refSheet(name: string, articles: readonly ArticleRef[]) {
  return {
    name,
    header: [t('Article'), t('Type'), t('Address')],
    rows: articles.map(({ title, type, slug }) => [title, titleOfType(type), `/articles/${slug}`]),
  };
}
