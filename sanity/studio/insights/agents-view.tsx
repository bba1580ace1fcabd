import { Button } from '@sanity/ui';
import type { AgentReport, AgentReports } from '#lib/insights/types.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { ArticleLink } from './article-link.tsx';
import { formatDay, reasonName } from './messages.ts';
import { Empty, Panel } from './panel.tsx';

/** Reports of agents, which are never counted among readers. */
export function AgentsView({
  report: { reports, total },
  isBusy,
  onRemove,
}: {
  report: AgentReports;
  isBusy: boolean;
  onRemove: (id: string) => void;
}) {
  return (
    <Panel
      title={t('From agents')}
      intro={t(
        'What programs reported on articles through the MCP server. No person wrote this, and no count that readers see changes. The same report is shown once; it goes after 90 days without another one.',
      )}
      sheet={sheetOf(reports)}
    >
      {reports.length === 0 ? (
        <Empty title={t('No agent reported anything.')} />
      ) : (
        <ul className="insights-comments" aria-label={t('Reports of agents')}>
          {reports.map((one) => (
            <Item key={one.id} report={one} isBusy={isBusy} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {total > reports.length && (
        <p className="insights-more">
          {tCount(
            total - reports.length,
            '{count} more waits behind these.',
            '{count} more wait behind these.',
          )}
        </p>
      )}
    </Panel>
  );
}

function Item({
  report: { id, article, reason, text, lastAt, times },
  isBusy,
  onRemove,
}: {
  report: AgentReport;
  isBusy: boolean;
  onRemove: (id: string) => void;
}) {
  return (
    <li>
      <blockquote>{text}</blockquote>
      <p className="insights-comment-facts">
        {article === null ? (
          <span>{t('An article that is gone')}</span>
        ) : (
          <ArticleLink article={article} />
        )}
        <span>{reasonName(reason)}</span>
        {times > 1 && <span>{tCount(times, '{count} time', '{count} times')}</span>}
        <time dateTime={lastAt}>{formatDay(lastAt)}</time>
      </p>
      <div className="insights-comment-actions">
        <Button
          fontSize={1}
          mode="ghost"
          padding={2}
          disabled={isBusy}
          text={t('Remove')}
          aria-label={t('Remove: {slice}', { slice: text.slice(0, 40) })}
          onClick={() => onRemove(id)}
        />
      </div>
    </li>
  );
}

function sheetOf(reports: readonly AgentReport[]) {
  return {
    name: 'from-agents',
    header: [t('First'), t('Last'), t('Times'), t('Article'), t('Reason'), t('Report')],
    rows: reports.map(({ firstAt, lastAt, times, article, reason, text }) => [
      formatDay(firstAt),
      formatDay(lastAt),
      String(times),
      article?.title ?? '',
      reasonName(reason),
      text,
    ]),
  };
}
