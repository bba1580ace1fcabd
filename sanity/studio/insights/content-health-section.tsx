import type { ReactNode } from 'react';
import { STALE_AFTER_DAYS } from '#lib/articles/ageing.ts';
import {
  type ArticleRef,
  type ContentHealth,
  contentHealthSchema,
  type StaleArticle,
} from '#lib/insights/types.ts';
import { titleOfType } from '../status/type-titles.ts';
import { ArticleLink } from './article-link.tsx';
import { countOf, formatAge, formatCount, formatDay } from './messages.ts';
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
  { title: 'Article', cell: ({ article }) => <ArticleLink article={article} /> },
  {
    title: 'Review',
    cell: ({ reviewAt, isDue }) => {
      if (reviewAt === null) return 'no day set';
      return isDue ? `was due ${formatDay(reviewAt)}` : `due ${formatDay(reviewAt)}`;
    },
  },
  {
    title: 'Updated',
    cell: ({ ageDays }) => (ageDays === null ? 'unknown' : formatAge(ageDays)),
  },
  { title: 'Views', isNumber: true, cell: ({ views }) => formatCount(views) },
];

export function ContentHealthView({ report }: { report: ContentHealth }) {
  const { range, stale, orphans, neverFound, hasCounted, articles } = report;
  return (
    <>
      <Panel
        title="Needs review or stale"
        intro={`The day of review has come, or they were not updated in ${STALE_AFTER_DAYS} days. What most readers open comes first.`}
        sheet={{
          name: 'needs-review-or-stale',
          header: ['Article', 'Review', 'Days since the update', 'Views'],
          rows: stale.map(({ article, reviewAt, ageDays, views }) => [
            article.title,
            reviewAt,
            ageDays,
            views,
          ]),
        }}
      >
        {stale.length === 0 ? (
          <Empty title="Nothing needs a review, and nothing is stale.">
            {countOf(articles, 'article was', 'articles were')} looked at in time.
          </Empty>
        ) : (
          <ReportTable
            caption="Articles that need a review or are stale"
            columns={STALE_COLUMNS}
            rows={stale}
            keyOf={({ article }) => article.id}
          />
        )}
      </Panel>
      <Panel
        title="Orphans"
        intro="No topic, menu or other article leads here. Readers find them by search alone. Give them a topic, or link to them where they help."
        sheet={refSheet('orphans', orphans)}
      >
        <Articles articles={orphans} empty={<Empty title="Every article can be reached." />} />
      </Panel>
      <Panel
        title="Never found"
        intro={`Online since before ${formatDay(range.from)}, and since then nobody opened them, from a search or otherwise. Better words in title and summary help, or unpublishing them.`}
        sheet={refSheet('never-found', neverFound)}
      >
        {hasCounted ? (
          <Articles articles={neverFound} empty={<Empty title="Every article was opened." />} />
        ) : (
          <Empty title="No view was counted in these days.">
            Until readers open articles, nothing can be said about those they do not find.
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
    header: ['Article', 'Type', 'Address'],
    rows: articles.map(({ title, type, slug }) => [title, titleOfType(type), `/articles/${slug}`]),
  };
}
