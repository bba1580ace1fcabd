import { type AgentReports, agentReportsSchema } from '#lib/insights/types.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { AgentsView } from './agents-view.tsx';
import { ReportView } from './report-view.tsx';
import { useChange, useReport } from './use-report.ts';

/** What agents reported on articles. */
export function AgentsSection() {
  const query = useReport('agents', null, agentReportsSchema);
  const change = useChange<AgentReports, { id: string; action: 'remove' }>(
    'agents',
    agentReportsSchema,
    t('Not removed'),
  );
  return (
    <ReportView query={query}>
      {(report) => (
        <AgentsView
          report={report}
          isBusy={change.isPending}
          onRemove={(id) => change.mutate({ id, action: 'remove' })}
        />
      )}
    </ReportView>
  );
}
