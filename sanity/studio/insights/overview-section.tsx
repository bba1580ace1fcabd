import { StateLink } from 'sanity/router';
import { type Overview, overviewSchema } from '#lib/insights/types.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { ArticleLink } from './article-link.tsx';
import { DayChart } from './day-chart.tsx';
import { formatChange, formatCount, formatShare } from './messages.ts';
import { Empty, Panel } from './panel.tsx';
import { type Column, ReportTable } from './report-table.tsx';
import { ReportView } from './report-view.tsx';
import { useReport } from './use-report.ts';

export function OverviewSection({ range }: { range: string }) {
  const query = useReport('overview', range, overviewSchema);
  return (
    <ReportView query={query}>
      {(report) => <OverviewView report={report} rangeName={range} />}
    </ReportView>
  );
}

const MOST_READ: readonly Column<Overview['mostRead'][number]>[] = [
  { title: t('Article'), cell: (article) => <ArticleLink article={article} /> },
  {
    title: t('Views'),
    isNumber: true,
    cell: ({ views, former }) => (
      <>
        {formatCount(views)}
        <span className="insights-note">{formatChange(views, former)}</span>
      </>
    ),
  },
];

export function OverviewView({ report, rangeName }: { report: Overview; rangeName: string }) {
  const { totals, former, mostRead, openComments } = report;
  if (totals.views + totals.searches + totals.yes + totals.no === 0) {
    return (
      <Empty title={t('Nobody was counted in these days.')}>
        {t(
          'As soon as readers open articles, search and say whether an article helped, it shows here, by day and without telling who they were.',
        )}
      </Empty>
    );
  }
  return (
    <>
      <dl className="insights-figures">
        <Figure
          name={t('Article views')}
          value={formatCount(totals.views)}
          note={formatChange(totals.views, former.views)}
        />
        <Figure
          name={t('Searches')}
          value={formatCount(totals.searches)}
          note={formatChange(totals.searches, former.searches)}
        />
        <Figure
          name={t('Searches that found nothing')}
          value={formatShare(totals.zeroResults, totals.searches)}
          note={t('{formatShare} before', {
            formatShare: formatShare(former.zeroResults, former.searches),
          })}
        />
        <Figure
          name={t('Readers helped')}
          value={formatShare(totals.yes, totals.yes + totals.no)}
          note={tCount(totals.yes + totals.no, 'of {count} vote', 'of {count} votes')}
        />
      </dl>
      <Panel title={t('By day')} sheet={sheetOf(report)}>
        <div className="insights-charts">
          <DayChart
            title={t('Article views')}
            series={[{ name: t('Views'), tone: 'main' }]}
            days={report.views.map(({ day, views }) => ({ day, counts: [views] }))}
          />
          <DayChart
            title={t('Searches')}
            series={[
              { name: t('Found something'), tone: 'main' },
              { name: t('Found nothing'), tone: 'alarm' },
            ]}
            days={report.searches.map(({ day, found, zeroResults }) => ({
              day,
              counts: [found, zeroResults],
            }))}
          />
          <DayChart
            title={t('Did it help?')}
            series={[
              { name: t('Yes'), tone: 'main' },
              { name: t('No'), tone: 'alarm' },
            ]}
            days={report.votes.map(({ day, yes, no }) => ({ day, counts: [yes, no] }))}
          />
        </div>
      </Panel>
      {mostRead.length > 0 && (
        <Panel title={t('Most read')} sheet={mostReadSheet(report)}>
          <ReportTable
            caption={t('Articles that most readers opened')}
            columns={MOST_READ}
            rows={mostRead}
            keyOf={({ id }) => id}
          />
        </Panel>
      )}
      {openComments > 0 && (
        <p className="insights-next">
          <StateLink state={{ section: 'comments', range: rangeName }}>
            {tCount(
              openComments,
              '{count} comment waits for an answer',
              '{count} comments wait for an answer',
            )}
          </StateLink>
        </p>
      )}
    </>
  );
}

function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <strong>{value}</strong> <span className="insights-figure-note">{note}</span>
      </dd>
    </div>
  );
}

function mostReadSheet({ range, mostRead }: Overview) {
  return {
    name: `most-read-${range.from}-${range.to}`,
    header: [t('Article'), t('Views'), t('Before')],
    rows: mostRead.map(({ title, views, former }) => [title, views, former]),
  };
}

function sheetOf({ range, views, searches, votes }: Overview) {
  return {
    name: `by-day-${range.from}-${range.to}`,
    header: [
      t('Day'),
      t('Views'),
      t('Searches with a result'),
      t('Searches without'),
      t('Yes'),
      t('No'),
    ],
    rows: views.map(({ day, views }, at) => [
      day,
      views,
      searches[at]?.found ?? 0,
      searches[at]?.zeroResults ?? 0,
      votes[at]?.yes ?? 0,
      votes[at]?.no ?? 0,
    ]),
  };
}
