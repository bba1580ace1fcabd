import { join } from 'node:path';
import { noteBoundariesProcessed } from '#lib/announcements/boundaries.ts';
import { now } from '#lib/clock.ts';
import { createContext } from '#lib/context.ts';
import type { Env } from '#lib/env.ts';
import { noteCountsFollowed } from '#lib/feedback/count-updates.ts';
import { log } from '#lib/log.ts';
import { importBuild, noteBuiltSequence, noteOrigin } from '#lib/pages/built.ts';
import { removeBuiltArticles, removeBuiltLists } from '#lib/pages/built-files.ts';
import { COMPILE_COMMAND, siteEnvironment } from '../serve/node-options.ts';
import { fingerprint, isBuilt, noteBuilt } from './fingerprint.ts';
import { run } from './processes.ts';

/** Builds the site unless the build that is there was made from this very code. */
export async function buildWhenStale(root: string, env: Env): Promise<void> {
  if (isBuilt(root, env)) return;
  const code = fingerprint(root, env);
  console.log('Building the site; this takes a minute or two and is done once for each version.');
  await buildSite(root, env);
  await compileServer(root, env);
  noteBuilt(root, env, code);
}

/** Leaves the code of the server compiled for its first start. */
function compileServer(root: string, { distDir }: Env): Promise<void> {
  return run('Compiling the server', COMPILE_COMMAND, root, {
    ...siteEnvironment(join(root, distDir)),
    NODE_ENV: 'production',
  });
}

/**
 * Brings the replica up to date, has Next draw the pages from it, and puts them into the page store.
 * @throws when the content does not answer and was never read, or the build fails.
 */
export async function buildSite(root: string, env: Env): Promise<void> {
  await prepareReplica(env);
  await run('The build', ['node_modules/next/dist/bin/next', 'build'], root);
  const { pages, storage } = createContext(env);
  const distDir = join(root, env.distDir);
  const count = await importBuild(pages, distDir);
  if (storage.kind === 'file') {
    removeBuiltArticles(distDir);
    removeBuiltLists(distDir);
  }
  await storage.close();
  console.log(`${count ?? 'The'} pages are drawn.`);
}

/** Closes the file, since Next's processes read it without its log of writes. */
async function prepareReplica(env: Env): Promise<void> {
  const { sync, replica, pages, storage } = createContext(env);
  const at = now();
  try {
    await sync.compareOnce();
  } catch (error) {
    if (!replica.isFilled) throw new Error(unreadSentence(env, error), { cause: error });
    log('build').warn({ err: error }, 'The site is built from what was read before.');
  }
  noteOrigin(pages, env.siteUrl);
  // What changes from now on is found by the first comparison of the running site.
  noteBuiltSequence(pages);
  noteBoundariesProcessed(pages, at);
  noteCountsFollowed(pages, at);
  await storage.close();
}

/** What to look at when content that was never read cannot be. */
function unreadSentence({ content, lakePort }: Env, error: unknown): string {
  const cause = error instanceof Error && typeof error.cause === 'string' ? error.cause : 'unknown';
  if (content.kind === 'lake') {
    return `The content lake does not answer on port ${lakePort} (${cause}); its own messages stand above.`;
  }
  return `The Sanity project ${content.projectId} with the dataset ${content.dataset} does not answer (${cause}). Look at NEXT_PUBLIC_SANITY_PROJECT_ID, NEXT_PUBLIC_SANITY_DATASET and SANITY_API_READ_TOKEN, and whether this machine reaches Sanity.`;
}
