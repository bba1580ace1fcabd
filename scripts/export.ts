import { resolve } from 'node:path';
import { env } from '#lib/env.ts';
import { openFeedback } from '#lib/feedback/store.ts';
import { exportHtml } from './export/kinds/html.ts';
import { exportMarkdown } from './export/kinds/markdown.ts';
import { exportSanity } from './export/kinds/sanity.ts';
import type { Exported, ExportParts } from './export/kinds/types.ts';
import { exportZendesk } from './export/kinds/zendesk.ts';
import { readContent } from './export/read.ts';
import { claimFolder } from './export/write.ts';
import { ImportError } from './import/errors.ts';
import { checkWriter, contentWriter } from './import/write/client.ts';

/** `npm run export -- <kind> <folder>`: the whole help center, to take it elsewhere. */
const KINDS: Readonly<Record<string, (parts: ExportParts) => Promise<Exported>>> = {
  markdown: exportMarkdown,
  html: exportHtml,
  zendesk: exportZendesk,
  sanity: exportSanity,
};

const stop = new AbortController();
process.once('SIGINT', () => stop.abort(new ImportError('Cancelled: the folder holds a part.')));

try {
  const [kind = '', folder, ...more] = process.argv.slice(2);
  const write = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (write === undefined || folder === undefined || more.length > 0) {
    throw new ImportError(`npm run export -- ${Object.keys(KINDS).join('|')} <folder>`);
  }
  const client = contentWriter();
  await checkWriter(client);
  await claimFolder(folder);
  const content = await readContent(client, await helpfulCounts());
  const { siteUrl } = env();
  const done = await write({
    client,
    content,
    folder: resolve(folder),
    siteUrl,
    signal: stop.signal,
  });
  for (const line of done.leftBehind) console.log(`Left behind: ${line}.`);
  console.log(`${done.articles} articles and ${done.files} files are in ${folder}.`);
} catch (error) {
  const reason: unknown = stop.signal.aborted ? stop.signal.reason : error;
  console.error(reason instanceof ImportError ? reason.message : reason);
  process.exitCode = 1;
}

async function helpfulCounts(): Promise<ReadonlyMap<string, number>> {
  const { dataDir, databaseUrl } = env();
  const feedback = await openFeedback({ dataDir, databaseUrl });
  try {
    const counts = await feedback.countsSince(new Date(0));
    return new Map(counts.map(({ articleId, helpful }) => [articleId, helpful]));
  } finally {
    await feedback.close();
  }
}
