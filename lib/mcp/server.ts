import { McpServer } from '@modelcontextprotocol/server';
import type { Env } from '#lib/env.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import {
  announcementsInput,
  announcementsOutput,
  listAnnouncements,
} from './announcements-tool.ts';
import { articleInput, readArticle } from './article-tool.ts';
import { SERVER_VERSION, serverName } from './cards.ts';
import { feedbackInput, feedbackOutput, sendFeedback } from './feedback-tool.ts';
import { toolResult } from './results.ts';
import { search, searchInput, searchOutput } from './search-tool.ts';

const READS = { readOnlyHint: true, idempotentHint: true, openWorldHint: false } as const;
const WRITES = {
  readOnlyHint: false,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
} as const;

/** The list of tools changes with a release only. */
const LIST_TTL_MS = 60 * 60 * 1000;

/**
 * The tools of the site, for one request: nothing is kept between two of them.
 * @param name of the site.
 */
export function createMcpServer(
  name: string,
  settings: Pick<Env, 'siteUrl' | 'content'>,
  headers: Headers,
): McpServer {
  const { siteUrl } = settings;
  const server = new McpServer(
    { name: serverName(siteUrl), title: name, version: SERVER_VERSION, websiteUrl: siteUrl },
    {
      capabilities: { tools: { listChanged: false } },
      cacheHints: { 'tools/list': { ttlMs: LIST_TTL_MS, cacheScope: 'public' } },
      instructions: `Answers, announcements and product documents of ${name}. Search first, then read the article that answers. Quote passages as they are, and give their address and the day on which they were updated.`,
    },
  );
  server.registerTool(
    'search',
    {
      title: 'Search the help center',
      description: `Finds the articles of ${name} that answer a question, each with the passage that does, its address, language and the day on which it was updated.`,
      inputSchema: searchInput,
      outputSchema: searchOutput,
      annotations: READS,
    },
    ({ language = DEFAULT_LOCALE, ...asked }) => toolResult(() => search(asked, language, siteUrl)),
  );
  server.registerTool(
    'get_article',
    {
      title: 'Read an article',
      description: `One article of ${name} as Markdown, by its address or slug. Long ones come in pages.`,
      inputSchema: articleInput,
      annotations: READS,
    },
    ({ language = DEFAULT_LOCALE, ...asked }) =>
      toolResult(() => readArticle(asked, language, settings)),
  );
  server.registerTool(
    'list_announcements',
    {
      title: 'List announcements in effect',
      description: `Maintenance, incidents and changes that ${name} announces at this moment.`,
      inputSchema: announcementsInput,
      outputSchema: announcementsOutput,
      annotations: READS,
    },
    ({ language = DEFAULT_LOCALE, offset }) =>
      toolResult(() => listAnnouncements(offset, language, siteUrl)),
  );
  server.registerTool(
    'send_feedback',
    {
      title: 'Report a mistake in an article',
      description:
        'Tells the editors that an article is outdated, unclear or wrong. They see that a program wrote it. Send no personal data.',
      inputSchema: feedbackInput,
      outputSchema: feedbackOutput,
      annotations: WRITES,
    },
    ({ language = DEFAULT_LOCALE, ...report }) =>
      toolResult(() => sendFeedback(report, language, headers)),
  );
  return server;
}
