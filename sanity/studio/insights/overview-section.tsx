import { StateLink } from 'sanity/router';
import { type Overview, overviewSchema } from '#lib/insights/types.ts';
import { ArticleLink } from './article-link.tsx';
import { DayChart } from './day-chart.tsx';
import { countOf, formatChange, formatCount, formatShare } from './messages.ts';
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
  { title: 'Article', cell: (article) => <ArticleLink article={article} /> },
  {
    title: 'Views',
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
      <Empty title="Nobody was counted in these days.">
        As soon as readers open articles, search and say whether an article helped, it shows here,
        by day and without telling who they were.
      </Empty>
    );
  }
  return (
    <>
      <dl className="insights-figures">
        <Figure
          name="Article views"
          value={formatCount(totals.views)}
          note={formatChange(totals.views, former.views)}
        />
        <Figure
          name="Searches"
          value={formatCount(totals.searches)}
          note={formatChange(totals.searches, former.searches)}
        />
        <Figure
          name="Searches that found nothing"
          value={formatShare(totals.zeroResults, totals.searches)}
          note={`${formatShare(former.zeroResults, former.searches)} before`}
        />
        <Figure
          name="Readers helped"
          value={formatShare(totals.yes, totals.yes + totals.no)}
          note={`of ${countOf(totals.yes + totals.no, 'vote', 'votes')}`}
        />
      </dl>
      <Panel title="By day" sheet={sheetOf(report)}>
        <div className="insights-charts">
          <DayChart
            title="Article views"
            series={[{ name: 'Views', tone: 'main' }]}
            days={report.views.map(({ day, views }) => ({ day, counts: [views] }))}
          />
          <DayChart
            title="Searches"
            series={[
              { name: 'Found something', tone: 'main' },
              { name: 'Found nothing', tone: 'alarm' },
            ]}
            days={report.searches.map(({ day, found, zeroResults }) => ({
              day,
              counts: [found, zeroResults],
            }))}
          />
          <DayChart
            title="Did it help?"
            series={[
              { name: 'Yes', tone: 'main' },
              { name: 'No', tone: 'alarm' },
            ]}
            days={report.votes.map(({ day, yes, no }) => ({ day, counts: [yes, no] }))}
          />
        </div>
      </Panel>
      {mostRead.length > 0 && (
        <Panel title="Most read" sheet={mostReadSheet(report)}>
          <ReportTable
            caption="Articles that most readers opened"
            columns={MOST_READ}
            rows={mostRead}
            keyOf={({ id }) => id}
          />
        </Panel>
      )}
      {openComments > 0 && (
        <p className="insights-next">
          <StateLink state={{ section: 'comments', range: rangeName }}>
            {countOf(openComments, 'comment waits', 'comments wait')} for an answer
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
    header: ['Article', 'Views', 'Before'],
    rows: mostRead.map(({ title, views, former }) => [title, views, former]),
  };
}

function sheetOf({ range, views, searches, votes }: Overview) {
  return {
    name: `by-day-${range.from}-${range.to}`,
    header: ['Day', 'Views', 'Searches with a result', 'Searches without', 'Yes', 'No'],
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
