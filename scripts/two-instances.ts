import type { ChildProcess } from 'node:child_process';
import type { SanityClient } from '@sanity/client';
import { copyBuild } from './copied-site.ts';
import { lakeWriter } from './lake/writer.ts';
import { untilAnswers } from './measuring.ts';
import { end, freePort, startScript, startSite } from './processes.ts';

/** A site of its own build and data, as on another machine. */
export type Instance = {
  name: string;
  url: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again. Resolves when it answers. */
  start(): Promise<void>;
};

export type SharedLake = {
  client: SanityClient;
  /** Starts it again, with nobody behind the address that it tells of changes. */
  restartWithoutWebhooks(): Promise<void>;
};

/**
 * Two sites on one lake, over copies of the build and the data folder that the environment names.
 * The lake tells the first of changes.
 */
export async function startInstances(): Promise<{
  lake: SharedLake;
  sites: readonly Instance[];
  stop(): Promise<void>;
}> {
  const lakePort = await freePort();
  const [one, other] = [await copyOf('first', lakePort), await copyOf('second', lakePort)];
  const startLake = async (port: number) => {
    const process = startScript(
      'scripts/lake-server.ts',
      { ...one.environment, PORT: String(port) },
      () => undefined,
    );
    await untilAnswers(`http://127.0.0.1:${lakePort}/v1/ping`, 60);
    return process;
  };
  let process = await startLake(one.port);
  const client = lakeWriter({ lakePort, dataDir: one.dataDir });
  const sites = [one.instance, other.instance];
  for (const site of sites) await site.start();
  return {
    lake: {
      client,
      async restartWithoutWebhooks() {
        await end(process);
        process = await startLake(await freePort());
      },
    },
    sites,
    async stop() {
      await Promise.all([...sites.map((site) => site.kill()), end(process, 'SIGKILL')]);
      for (const { remove } of [one, other]) remove();
    },
  };
}

async function copyOf(name: string, lakePort: number) {
  const port = await freePort();
  const { environment, dataDir, remove } = copyBuild(port, lakePort);
  const url = `http://127.0.0.1:${port}`;
  let site: ChildProcess | undefined;
  const instance: Instance = {
    name,
    url,
    async kill() {
      if (site) await end(site, 'SIGKILL');
      site = undefined;
    },
    async start() {
      site = startSite(environment, () => undefined);
      await untilAnswers(`${url}/api/health`, 60);
    },
  };
  return { instance, environment, port, dataDir, remove };
}

/** Publishes a title as the Studio does. @returns the slug of the article that has it now. */
export async function publishTitle(
  { client }: SharedLake,
  round: number,
  title: string,
): Promise<string> {
  const articles: { _id: string; slug: string }[] = await client.fetch(`
    *[_type in ["faq", "productDocument"] && !(_id in path("drafts.**")) && defined(slug.current)]
      | order(_id) [0...20] {_id, "slug": slug.current}`);
  const article = articles[round % articles.length];
  if (article === undefined) throw new Error('There is no article to publish.');
  const [draftId, publishedId] = [`drafts.${article._id}`, article._id];
  await client.action([
    { actionType: 'sanity.action.document.edit', draftId, publishedId, patch: { set: { title } } },
    { actionType: 'sanity.action.document.publish', draftId, publishedId },
  ]);
  return article.slug;
}
