import { Button } from '@sanity/ui';
import type { AgentReport, AgentReports } from '#lib/insights/types.ts';
import { ArticleLink } from './article-link.tsx';
import { countOf, formatDay, reasonName } from './messages.ts';
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
      title="From agents"
      intro="What programs reported on articles through the MCP server. No person wrote this, and no count that readers see changes. The same report is shown once; it goes after 90 days without another one."
      sheet={sheetOf(reports)}
    >
      {reports.length === 0 ? (
        <Empty title="No agent reported anything." />
      ) : (
        <ul className="insights-comments" aria-label="Reports of agents">
          {reports.map((one) => (
            <Item key={one.id} report={one} isBusy={isBusy} onRemove={onRemove} />
          ))}
        </ul>
      )}
      {total > reports.length && (
        <p className="insights-more">
          {countOf(total - reports.length, 'more waits', 'more wait')} behind these.
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
          <span>An article that is gone</span>
        ) : (
          <ArticleLink article={article} />
        )}
        <span>{reasonName(reason)}</span>
        {times > 1 && <span>{countOf(times, 'time', 'times')}</span>}
        <time dateTime={lastAt}>{formatDay(lastAt)}</time>
      </p>
      <div className="insights-comment-actions">
        <Button
          fontSize={1}
          mode="ghost"
          padding={2}
          disabled={isBusy}
          text="Remove"
          aria-label={`Remove: ${text.slice(0, 40)}`}
          onClick={() => onRemove(id)}
        />
      </div>
    </li>
  );
}

function sheetOf(reports: readonly AgentReport[]) {
  return {
    name: 'from-agents',
    header: ['First', 'Last', 'Times', 'Article', 'Reason', 'Report'],
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
