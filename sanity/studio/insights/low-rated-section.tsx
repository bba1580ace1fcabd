import { StateLink } from 'sanity/router';
import { intervalWords, wholePercent } from '#lib/insights/interval.ts';
import { type LowRated, lowRatedSchema, type RatedArticle } from '#lib/insights/types.ts';
import { ArticleLink } from './article-link.tsx';
import { IntervalBar } from './interval-bar.tsx';
import { countOf, formatCount, reasonName } from './messages.ts';
import { Empty, Panel } from './panel.tsx';
import { type Column, ReportTable } from './report-table.tsx';
import { ReportView } from './report-view.tsx';
import { useReport } from './use-report.ts';

/** Articles that help fewer readers than others, with reasons. */
export function LowRatedSection({ range }: { range: string }) {
  const query = useReport('low-rated', range, lowRatedSchema);
  return (
    <ReportView query={query}>
      {(report) => <LowRatedView report={report} rangeName={range} />}
    </ReportView>
  );
}

export function LowRatedView({ report, rangeName }: { report: LowRated; rangeName: string }) {
  const { overall, threshold, low, unclear, fine, reasons } = report;
  if (overall === null) {
    return (
      <Empty title="Nobody voted in these days.">
        Under every article readers are asked whether it helped. Articles of which too many say no
        are listed here, with the reasons they give.
      </Empty>
    );
  }
  const columns = columnsFor(overall, rangeName);
  return (
    <>
      <Panel
        title="Low-rated articles"
        intro={`Of all readers who voted ${wholePercent(overall)}\u00a0% said that the article helped. These articles help fewer than ${wholePercent(threshold)}\u00a0%, and that is more than chance. The upright line marks all articles together.`}
        sheet={sheetOf(report)}
      >
        {low.length === 0 ? (
          <Empty title="No article stands out.">
            {countOf(fine, 'article does', 'articles do')} well, and of{' '}
            {countOf(unclear.length, 'other', 'others')} the votes cannot tell.
          </Empty>
        ) : (
          <ReportTable
            caption="Articles that help fewer readers than others"
            columns={columns}
            rows={low}
            keyOf={({ id }) => id}
          />
        )}
      </Panel>
      {reasons.length > 0 && (
        <Panel title="Why not" intro="What readers chose after a no, over all articles.">
          <Reasons reasons={reasons} />
        </Panel>
      )}
      {unclear.length > 0 && (
        <Panel
          title="Too early to tell"
          intro="Somebody said no, but there are too few votes to say more."
        >
          <ReportTable
            caption="Articles whose votes cannot tell yet"
            columns={columns}
            rows={unclear}
            keyOf={({ id }) => id}
          />
        </Panel>
      )}
    </>
  );
}

function columnsFor(overall: number, rangeName: string): Column<RatedArticle>[] {
  return [
    { title: 'Article', cell: (article) => <ArticleLink article={article} /> },
    {
      title: 'Helped',
      cell: ({ yes, no, low, high }) => (
        <div className="insights-rating">
          <IntervalBar low={low} high={high} share={yes / (yes + no)} overall={overall} />
          <span className="insights-rating-words">
            {intervalWords({ low, high })} of readers said yes
          </span>
        </div>
      ),
    },
    { title: 'Yes', isNumber: true, cell: ({ yes }) => formatCount(yes) },
    { title: 'No', isNumber: true, cell: ({ no }) => formatCount(no) },
    {
      title: 'Reasons',
      cell: ({ reasons, openComments }) => (
        <>
          {reasons.length === 0 ? 'none given' : formatReasons(reasons)}
          {openComments > 0 && (
            <StateLink className="insights-note" state={{ section: 'comments', range: rangeName }}>
              {countOf(openComments, 'comment', 'comments')}
            </StateLink>
          )}
        </>
      ),
    },
  ];
}

function formatReasons(reasons: RatedArticle['reasons']): string {
  return reasons
    .map(({ reason, count }) => `${reasonName(reason)} ${formatCount(count)}`)
    .join(', ');
}

/** Reasons as bars with their counts. */
function Reasons({ reasons }: { reasons: LowRated['reasons'] }) {
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <dl className="insights-reasons">
      {reasons.map(({ reason, count }) => (
        <div key={reason}>
          <dt>{reasonName(reason)}</dt>
          <dd>
            <span
              className="insights-reason-bar"
              style={{ inlineSize: `${(count / most) * 100}%` }}
              aria-hidden
            />
            {formatCount(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function sheetOf({ range, low, unclear }: LowRated) {
  return {
    name: `low-rated-${range.from}-${range.to}`,
    header: ['Article', 'Yes', 'No', 'At least', 'At most', 'Verdict', 'Reasons'],
    rows: [
      ...low.map((article) => sheetRow(article, 'low rated')),
      ...unclear.map((article) => sheetRow(article, 'too early to tell')),
    ],
  };
}

function sheetRow({ title, yes, no, low, high, reasons }: RatedArticle, verdict: string) {
  return [
    title,
    yes,
    no,
    Number(low.toFixed(3)),
    Number(high.toFixed(3)),
    verdict,
    formatReasons(reasons),
  ];
}
