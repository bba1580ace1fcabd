import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { env } from '#lib/env.ts';
import { Invalid } from '#lib/errors.ts';
import { feedbackStore } from '#lib/feedback/read.ts';
import { readImportReport } from '#lib/import-report/read.ts';
import { log } from '#lib/log.ts';
import { readAgentReports, removeAgentReport } from './agents.ts';
import { readContent } from './content.ts';
import { type CommentChange, changeComment, readComments } from './inbox.ts';
import { publicRequestOptions } from './links/request.ts';
import { startRun } from './links/run.ts';
import { joinChecks } from './links-report.ts';
import { readLowRated } from './low-rated-report.ts';
import { readOverview } from './overview.ts';
import { type DayRange, MAX_DAYS, readRange } from './range.ts';
import { judgeLinks, listNeverFound, listStale } from './site-report.ts';
import { readTitles } from './titles.ts';
import type { AgentReports, Comments, ContentHealth, Links } from './types.ts';
import { readWriteNext } from './write-next.ts';

/** Reports by their name in the address. */
export const reports = {
  overview: async (range: DayRange) => readOverview(await feedbackStore(), range, readTitles),
  'write-next': async (range: DayRange) => readWriteNext(await feedbackStore(), range),
  'low-rated': async (range: DayRange) => readLowRated(await feedbackStore(), range, readTitles),
  comments: listComments,
  agents: listAgentReports,
  'content-health': readContentHealth,
  links: readLinks,
  import: () => readImportReport(env().dataDir),
} as const;

export type ReportName = keyof typeof reports;

export function isReportName(value: string): value is ReportName {
  return Object.hasOwn(reports, value);
}

/** The range of a request. @throws {Invalid} when it cannot be read. */
export function rangeFrom(text: string | null): DayRange {
  const range = readRange(text, now());
  if (range !== null) return range;
  throw new Invalid(
    `range must be 7d, 30d, 90d or two days such as 2026-10-01..2026-10-31, at most ${MAX_DAYS} days.`,
  );
}

async function listComments(): Promise<Comments> {
  return readComments(await feedbackStore(), readTitles);
}

/** @throws {NotFound} when the comment is gone. */
export async function applyToComment(change: CommentChange): Promise<Comments> {
  await changeComment(await feedbackStore(), change, now());
  return listComments();
}

async function listAgentReports(): Promise<AgentReports> {
  return readAgentReports(await feedbackStore(), readTitles);
}

/** @throws {NotFound} when the report is gone. */
export async function removeFromAgents(id: string): Promise<AgentReports> {
  await removeAgentReport(await feedbackStore(), id);
  return listAgentReports();
}

async function readContentHealth(range: DayRange): Promise<ContentHealth> {
  const store = await feedbackStore();
  const [content, views, opened] = await Promise.all([
    readContent(),
    store.viewsByArticle(range),
    store.openedByArticle(range),
  ]);
  const viewsById = new Map(views.map((one) => [one.articleId, one.views]));
  const found = new Set([...views, ...opened].map(({ articleId }) => articleId));
  const at = now();
  return {
    range,
    stale: listStale(content, (id) => viewsById.get(id) ?? 0, at),
    orphans: judgeLinks(content, context().env.siteUrl, at).orphans,
    neverFound: listNeverFound(content, (id) => found.has(id), range, at),
    hasCounted: found.size > 0,
    articles: content.articles.length,
  };
}

async function readLinks(): Promise<Links> {
  const at = now();
  return joinChecks(
    judgeLinks(await readContent(), context().env.siteUrl, at),
    context().links,
    at,
  );
}

/** Starts a check of links to other sites, unless one is under way. Does not wait for it. */
export async function checkLinks(): Promise<Links> {
  const { siteUrl } = context().env;
  const { outside } = judgeLinks(await readContent(), siteUrl, now());
  const hrefs = outside.map(({ href }) => href);
  startRun(hrefs, context().links, publicRequestOptions(siteUrl))?.catch((error: unknown) => {
    log('insights').error({ err: error }, 'The check of links failed.');
  });
  return readLinks();
}
