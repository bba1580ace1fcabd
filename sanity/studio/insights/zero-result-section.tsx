import { IntentLink } from 'sanity/router';
import { type SearchGroup, type WriteNext, writeNextSchema } from '#lib/insights/types.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { formatChange, formatCount, formatShare } from './messages.ts';
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
  { title: t('Readers searched for'), cell: (group) => <Wording group={group} /> },
  {
    title: t('Unsuccessful'),
    isNumber: true,
    cell: ({ zeroResults, unopened }) => formatCount(zeroResults + unopened),
  },
  {
    title: t('Searches'),
    isNumber: true,
    cell: ({ searches, former }) => (
      <>
        {formatCount(searches)}
        <span className="insights-note">{formatChange(searches, former)}</span>
      </>
    ),
  },
  { title: t('Trend'), cell: ({ course }) => <Sparkline course={course} /> },
  {
    title: t('Write it'),
    isTitleHidden: true,
    cell: ({ title }) => (
      <IntentLink
        className="insights-action"
        intent="create"
        params={[{ type: 'faq', template: 'faq-titled' }, { title: titleFrom(title) }]}
        aria-label={t('Write this article: {title}', { title })}
      >
        {t('Write this article')}
      </IntentLink>
    ),
  },
];

export function ZeroResultView({ report }: { report: WriteNext }) {
  const { groups, more, searches, unsuccessful } = report;
  if (groups.length === 0) {
    return searches === 0 ? (
      <Empty title={t('Nobody searched in these days.')}>
        {t(
          'What readers search for without opening a result is gathered here, with words that mean the same put together, so that you see which article is missing.',
        )}
      </Empty>
    ) : (
      <Empty title={t('Every search led to an article.')}>
        {tCount(
          searches,
          '{count} search was counted in these days.',
          '{count} searches were counted in these days.',
        )}
      </Empty>
    );
  }
  return (
    <Panel
      title={t('What to write next')}
      intro={tCount(
        unsuccessful,
        '{count} search of {searches} ({share}) found nothing, or nothing worth opening. Words that mean the same stand together, the most wanted first.',
        '{count} searches of {searches} ({share}) found nothing, or nothing worth opening. Words that mean the same stand together, the most wanted first.',
        { searches, share: formatShare(unsuccessful, searches) },
      )}
      sheet={sheetOf(report)}
    >
      <ReportTable
        caption={t('Unsuccessful searches')}
        columns={COLUMNS}
        rows={groups}
        keyOf={({ title }) => title}
      />
      {more > 0 && (
        <p className="insights-more">
          {tCount(more, '{count} rarer group is not shown.', '{count} rarer groups are not shown.')}
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
          <summary>
            {tCount(different - 1, '{count} other wording', '{count} other wordings')}
          </summary>
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
  if (unopened === 0) return t('found nothing');
  if (zeroResults === 0) return t('found articles, opened none');
  return t('found nothing {zeroResults}, opened nothing {unopened}', {
    zeroResults: tCount(zeroResults, '{count} time', '{count} times'),
    unopened: tCount(unopened, '{count} time', '{count} times'),
  });
}

function sheetOf({ range, groups }: WriteNext) {
  return {
    name: `write-next-${range.from}-${range.to}`,
    header: [
      t('Search'),
      t('Other wordings'),
      t('Searches'),
      t('Found nothing'),
      t('Opened nothing'),
      t('Before'),
    ],
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
