import { StateLink } from 'sanity/router';
import { intervalWords, wholePercent } from '#lib/insights/interval.ts';
import { type LowRated, lowRatedSchema, type RatedArticle } from '#lib/insights/types.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { ArticleLink } from './article-link.tsx';
import { IntervalBar } from './interval-bar.tsx';
import { formatCount, reasonName } from './messages.ts';
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
      <Empty title={t('Nobody voted in these days.')}>
        {t(
          'Under every article readers are asked whether it helped. Articles of which too many say no are listed here, with the reasons they give.',
        )}
      </Empty>
    );
  }
  const columns = columnsFor(overall, rangeName);
  return (
    <>
      <Panel
        title={t('Low-rated articles')}
        intro={t(
          'Of all readers who voted {overall} % said that the article helped. These articles help fewer than {threshold} %, and that is more than chance. The upright line marks all articles together.',
          { overall: wholePercent(overall), threshold: wholePercent(threshold) },
        )}
        sheet={sheetOf(report)}
      >
        {low.length === 0 ? (
          <Empty title={t('No article stands out.')}>
            {tCount(fine, '{count} article does well.', '{count} articles do well.')}{' '}
            {tCount(
              unclear.length,
              'Of {count} other the votes cannot tell.',
              'Of {count} others the votes cannot tell.',
            )}
          </Empty>
        ) : (
          <ReportTable
            caption={t('Articles that help fewer readers than others')}
            columns={columns}
            rows={low}
            keyOf={({ id }) => id}
          />
        )}
      </Panel>
      {reasons.length > 0 && (
        <Panel title={t('Why not')} intro={t('What readers chose after a no, over all articles.')}>
          <Reasons reasons={reasons} />
        </Panel>
      )}
      {unclear.length > 0 && (
        <Panel
          title={t('Too early to tell')}
          intro={t('Somebody said no, but there are too few votes to say more.')}
        >
          <ReportTable
            caption={t('Articles whose votes cannot tell yet')}
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
    { title: t('Article'), cell: (article) => <ArticleLink article={article} /> },
    {
      title: t('Helped'),
      cell: ({ yes, no, low, high }) => (
        <div className="insights-rating">
          <IntervalBar low={low} high={high} share={yes / (yes + no)} overall={overall} />
          <span className="insights-rating-words">
            {t('{interval} of readers said yes', { interval: intervalWords({ low, high }) })}
          </span>
        </div>
      ),
    },
    { title: t('Yes'), isNumber: true, cell: ({ yes }) => formatCount(yes) },
    { title: t('No'), isNumber: true, cell: ({ no }) => formatCount(no) },
    {
      title: t('Reasons'),
      cell: ({ reasons, openComments }) => (
        <>
          {reasons.length === 0 ? t('none given') : formatReasons(reasons)}
          {openComments > 0 && (
            <StateLink className="insights-note" state={{ section: 'comments', range: rangeName }}>
              {tCount(openComments, '{count} comment', '{count} comments')}
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
    header: [
      t('Article'),
      t('Yes'),
      t('No'),
      t('At least'),
      t('At most'),
      t('Verdict'),
      t('Reasons'),
    ],
    rows: [
      ...low.map((article) => sheetRow(article, t('low rated'))),
      ...unclear.map((article) => sheetRow(article, t('too early to tell'))),
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
