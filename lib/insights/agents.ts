import { z } from 'zod';
import { NotFound } from '#lib/errors.ts';
import type { FeedbackStore } from '#lib/feedback/store.ts';
import type { AgentReports, ArticleRef } from './types.ts';

type Source = Pick<FeedbackStore, 'listAgentReports' | 'countAgentReports' | 'removeAgentReport'>;

const MAX_SHOWN = 200;

/** What can be done with a report of an agent. */
export const agentChangeSchema = z.object({
  action: z.literal('remove'),
  id: z.string().min(1).max(100),
});

/** What agents reported through the MCP server, apart from what readers wrote. */
export async function readAgentReports(
  store: Source,
  titlesOf: (ids: readonly string[]) => Promise<Map<string, ArticleRef>>,
): Promise<AgentReports> {
  const [reports, total] = await Promise.all([
    store.listAgentReports(MAX_SHOWN),
    store.countAgentReports(),
  ]);
  const titles = await titlesOf([...new Set(reports.map(({ articleId }) => articleId))]);
  return {
    reports: reports.map(({ articleId, comment, ...report }) => ({
      ...report,
      article: titles.get(articleId) ?? null,
      text: comment,
    })),
    total,
  };
}

/** @throws {NotFound} when it is gone. */
export async function removeAgentReport(store: Source, id: string): Promise<void> {
  if (await store.removeAgentReport(id)) return;
  throw new NotFound('Somebody else dealt with this report meanwhile.');
}
