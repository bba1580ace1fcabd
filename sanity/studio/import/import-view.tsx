import { percentLost } from '#lib/import-report/percent-lost.ts';
import type { ImportReport } from '#lib/import-report/types.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { Panel } from '../insights/panel.tsx';
import { ReportTable } from '../insights/report-table.tsx';
import { ImportedArticles, type OpenArticle } from './imported-articles.tsx';

/** A report: what became of each construct, and of each article. */
export function ImportView({ report, open }: { report: ImportReport; open: OpenArticle }) {
  const { documents, constructs, problems, text, gone } = report;
  return (
    <>
      <p className="import-lead">
        {t(
          report.isDryRun
            ? 'A dry run of {source} on {day}: {articles} articles, {created} new documents, {updated} changed, {same} as before, {kept} left alone. Of {letters} letters {percent} are lost.'
            : 'An import of {source} on {day}: {articles} articles, {created} new documents, {updated} changed, {same} as before, {kept} left alone. Of {letters} letters {percent} are lost.',
          {
            source: report.source,
            day: report.at.slice(0, 10),
            articles: report.articles.length,
            created: documents.created,
            updated: documents.updated,
            same: documents.same,
            kept: documents.kept.length,
            letters: text.letters,
            percent: percentLost(text),
          },
        )}
      </p>
      <div className="insights-report">
        {documents.kept.length > 0 && (
          <Panel title={t('Left alone, because they changed here')}>
            <ReportTable
              caption={t('Left alone, because they changed here')}
              rows={documents.kept}
              keyOf={({ id }) => id}
              columns={[
                { title: t('Document'), cell: open },
                { title: t('Why'), cell: ({ why }) => why },
              ]}
            />
          </Panel>
        )}
        {gone.length > 0 && (
          <Panel
            title={t('Imported earlier and not in this source: they stay until you delete them')}
          >
            <ReportTable
              caption={t(
                'Imported earlier and not in this source: they stay until you delete them',
              )}
              rows={gone}
              keyOf={({ id }) => id}
              columns={[{ title: t('Article'), cell: open }]}
            />
          </Panel>
        )}
        {problems.length > 0 && (
          <Panel title={t('Of the whole source')}>
            <ul className="import-problems">
              {problems.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </Panel>
        )}
        <Panel title={t('What became of each thing')}>
          <ReportTable
            caption={t('What became of each thing')}
            rows={constructs}
            keyOf={({ construct }) => construct}
            columns={[
              { title: t('What'), cell: ({ construct }) => construct },
              { title: t('Articles'), cell: (one) => one.articles, isNumber: true },
              { title: t('Kept'), cell: (one) => one.kept, isNumber: true },
              { title: t('Changed'), cell: (one) => one.changed, isNumber: true },
              { title: t('Lost'), cell: (one) => <Lost count={one.lost} />, isNumber: true },
              { title: t('For example'), cell: ({ details }) => details[0] ?? '' },
            ]}
          />
        </Panel>
        <Panel title={t('Articles')}>
          <ImportedArticles articles={report.articles} isDryRun={report.isDryRun} open={open} />
        </Panel>
      </div>
    </>
  );
}

function Lost({ count }: { count: number }) {
  return count === 0 ? <span className="insights-faint">0</span> : <strong>{count}</strong>;
}
