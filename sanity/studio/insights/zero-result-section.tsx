import { IntentLink } from 'sanity/router';
import { type SearchGroup, type WriteNext, writeNextSchema } from '#lib/insights/types.ts';
import { countOf, formatChange, formatCount, formatShare } from './messages.ts';
import { Empty, Panel } from './panel.tsx';
import { type Column, ReportTable } from './report-table.tsx';
import { ReportView } from './report-view.tsx';
import { Sparkline } from './sparkline.tsx';
import { titleFrom } from './title-from.ts';
import { useReport } from './use-report.ts';

/** Searches that led to no article, so that somebody writes it. */
export function ZeroResultSection({ range }: { range: string }) {
  const query = useReport('write-next', range, writeNextSchema);
  return <ReportView query={query}>{(report) => <ZeroResultView report={report} />}</ReportView>;
}

const COLUMNS: readonly Column<SearchGroup>[] = [
  { title: 'Readers searched for', cell: (group) => <Wording group={group} /> },
  {
    title: 'Unsuccessful',
    isNumber: true,
    cell: ({ zeroResults, unopened }) => formatCount(zeroResults + unopened),
  },
  {
    title: 'Searches',
    isNumber: true,
    cell: ({ searches, former }) => (
      <>
        {formatCount(searches)}
        <span className="insights-note">{formatChange(searches, former)}</span>
      </>
    ),
  },
  { title: 'Trend', cell: ({ course }) => <Sparkline course={course} /> },
  {
    title: 'Write it',
    isTitleHidden: true,
    cell: ({ title }) => (
      <IntentLink
        className="insights-action"
        intent="create"
        params={[{ type: 'faq', template: 'faq-titled' }, { title: titleFrom(title) }]}
        aria-label={`Write this article: ${title}`}
      >
        Write this article
      </IntentLink>
    ),
  },
];

export function ZeroResultView({ report }: { report: WriteNext }) {
  const { groups, more, searches, unsuccessful } = report;
  if (groups.length === 0) {
    return searches === 0 ? (
      <Empty title="Nobody searched in these days.">
        What readers search for without opening a result is gathered here, with words that mean the
        same put together, so that you see which article is missing.
      </Empty>
    ) : (
      <Empty title="Every search led to an article.">
        {countOf(searches, 'search was', 'searches were')} counted in these days.
      </Empty>
    );
  }
  return (
    <Panel
      title="What to write next"
      intro={`${countOf(unsuccessful, 'search', 'searches')} of ${formatCount(searches)} (${formatShare(unsuccessful, searches)}) found nothing, or nothing worth opening. Words that mean the same stand together, the most wanted first.`}
      sheet={sheetOf(report)}
    >
      <ReportTable
        caption="Unsuccessful searches"
        columns={COLUMNS}
        rows={groups}
        keyOf={({ title }) => title}
      />
      {more > 0 && (
        <p className="insights-more">
          {countOf(more, 'rarer group is', 'rarer groups are')} not shown.
        </p>
      )}
    </Panel>
  );
}

function Wording({ group }: { group: SearchGroup }) {
  const { title, queries, different, zeroResults, unopened } = group;
  const others = queries.slice(1);
  return (
    <>
      <strong>{title}</strong>
      <span className="insights-note">{formatWhy(zeroResults, unopened)}</span>
      {others.length > 0 && (
        <details>
          <summary>{countOf(different - 1, 'other wording', 'other wordings')}</summary>
          <ul>
            {others.map(({ query, searches }) => (
              <li key={query}>
                {query} <span className="insights-faint">{formatCount(searches)}</span>
              </li>
            ))}
            {different - 1 > others.length && <li>…</li>}
          </ul>
        </details>
      )}
    </>
  );
}

function formatWhy(zeroResults: number, unopened: number): string {
  if (unopened === 0) return 'found nothing';
  if (zeroResults === 0) return 'found articles, opened none';
  return `found nothing ${countOf(zeroResults, 'time', 'times')}, opened nothing ${countOf(unopened, 'time', 'times')}`;
}

function sheetOf({ range, groups }: WriteNext) {
  return {
    name: `write-next-${range.from}-${range.to}`,
    header: ['Search', 'Other wordings', 'Searches', 'Found nothing', 'Opened nothing', 'Before'],
    rows: groups.map(({ title, queries, searches, zeroResults, unopened, former }) => [
      title,
      queries
        .slice(1)
        .map(({ query }) => query)
        .join('; '),
      searches,
      zeroResults,
      unopened,
      former,
    ]),
  };
}
