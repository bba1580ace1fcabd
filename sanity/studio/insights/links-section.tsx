import { Button } from '@sanity/ui';
import type { BrokenLink, CheckedLink, Links } from '#lib/insights/types.ts';
import { linksSchema } from '#lib/insights/types.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { ArticleLink } from './article-link.tsx';
import { formatCount, formatDay } from './messages.ts';
import { Empty, Panel } from './panel.tsx';
import { type Column, ReportTable } from './report-table.tsx';
import { ReportView } from './report-view.tsx';
import { useChange, useReport } from './use-report.ts';

/** Broken links, on this site and to others. */
export function LinksSection() {
  const query = useReport('links', null, linksSchema, isRunning);
  const check = useChange<Links, object>('links', linksSchema, t('Not checked'));
  return (
    <ReportView query={query}>
      {(report) => (
        <LinksView report={report} isBusy={check.isPending} onCheck={() => check.mutate({})} />
      )}
    </ReportView>
  );
}

function isRunning({ run }: Links): boolean {
  return run !== null && run.endedAt === null;
}

const BROKEN_COLUMNS: readonly Column<BrokenLink>[] = [
  { title: t('In'), cell: ({ article }) => <ArticleLink article={article} /> },
  {
    title: t('Leads to'),
    cell: ({ address }) => (address === null ? t('a document') : <code>{address}</code>),
  },
  { title: t('What is wrong'), cell: ({ why }) => why },
];

const VERDICTS: Readonly<Record<CheckedLink['verdict'], string>> = {
  broken: t('Broken'),
  moved: t('Moved'),
  unclear: t('Cannot tell'),
  refused: t('Not checked'),
  works: t('Works'),
};

const OUTSIDE_COLUMNS: readonly Column<CheckedLink>[] = [
  {
    title: t('Address'),
    cell: ({ href, movedTo }) => (
      <>
        <a href={href} target="_blank" rel="noreferrer">
          {href}
        </a>
        {movedTo !== null && (
          <span className="insights-note">{t('now {movedTo}', { movedTo })}</span>
        )}
      </>
    ),
  },
  {
    title: t('Finding'),
    cell: ({ verdict, status, reason }) => (
      <>
        <strong>{VERDICTS[verdict]}</strong>
        {status === null ? '' : ` (${status})`}
        <span className="insights-note">{reason}</span>
      </>
    ),
  },
  {
    title: t('In'),
    cell: ({ articles }) => (
      <ul>
        {articles.slice(0, 5).map((article) => (
          <li key={article.id}>
            <ArticleLink article={article} />
          </li>
        ))}
        {articles.length > 5 && <li>{t('and {more} more', { more: articles.length - 5 })}</li>}
      </ul>
    ),
  },
  {
    title: t('Checked'),
    cell: ({ checkedAt }) => <span className="insights-date">{formatDay(checkedAt)}</span>,
  },
];

export function LinksView({
  report,
  isBusy,
  onCheck,
}: {
  report: Links;
  isBusy: boolean;
  onCheck: () => void;
}) {
  const { broken, outside, outsideTotal } = report;
  return (
    <>
      <Panel
        title={t('On this site')}
        intro={t('Judged at once, from what is published now.')}
        sheet={{
          name: 'broken-links',
          header: [t('In'), t('Leads to'), t('What is wrong')],
          rows: broken.map(({ article, address, why }) => [article.title, address, why]),
        }}
      >
        {broken.length === 0 ? (
          <Empty title={t('Every link on this site leads somewhere.')} />
        ) : (
          <ReportTable
            caption={t('Broken links on this site')}
            columns={BROKEN_COLUMNS}
            rows={broken}
            keyOf={({ article, address, why }) => `${article.id} ${address} ${why}`}
          />
        )}
      </Panel>
      <Panel
        title={t('To other sites')}
        intro={t(
          'Checked when you ask for it, slowly and one question at a time for each site, so that nobody takes it for an attack.',
        )}
        sheet={{
          name: 'links-elsewhere',
          header: [
            t('Address'),
            t('Finding'),
            t('Status'),
            t('Now at'),
            t('Reason'),
            t('In'),
            t('Checked'),
          ],
          rows: outside.map((link) => [
            link.href,
            VERDICTS[link.verdict],
            link.status,
            link.movedTo,
            link.reason,
            link.articles.map(({ title }) => title).join('; '),
            formatDay(link.checkedAt),
          ]),
        }}
      >
        <RunLine report={report} isBusy={isBusy} onCheck={onCheck} />
        {outside.length > 0 && (
          <ReportTable
            caption={t('Links to other sites that do not simply work')}
            columns={OUTSIDE_COLUMNS}
            rows={outside}
            keyOf={({ href }) => href}
          />
        )}
        {outsideTotal === 0 && <Empty title={t('No article links to another site.')} />}
      </Panel>
    </>
  );
}

function RunLine({
  report,
  isBusy,
  onCheck,
}: {
  report: Links;
  isBusy: boolean;
  onCheck: () => void;
}) {
  const { run, works, unchecked, outsideTotal } = report;
  if (outsideTotal === 0) return null;
  const isUnderWay = isRunning(report);
  return (
    <div className="insights-run">
      <p role="status">
        {isUnderWay && run !== null
          ? t('Checking: {formatCount} of {formatCount2}.', {
              formatCount: formatCount(run.done),
              formatCount2: formatCount(run.total),
            })
          : tCount(
              outsideTotal,
              '{count} address: {works} work, {unchecked} not checked yet.',
              '{count} addresses: {works} work, {unchecked} not checked yet.',
              { works, unchecked },
            )}
      </p>
      <Button
        fontSize={1}
        mode="ghost"
        padding={2}
        text={isUnderWay ? t('Checking…') : t('Check now')}
        disabled={isUnderWay || isBusy}
        onClick={onCheck}
      />
    </div>
  );
}
