import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { context } from '#lib/context.ts';
import { openFeedback } from '#lib/feedback/store.ts';
import { startServer } from '#sanity/lake/http/server.ts';
import { createLake } from '#sanity/lake/index.ts';
import type { TestDocument } from './dataset.ts';

export type TestContent = {
  store(documents: readonly TestDocument[]): void;
  close(): Promise<void>;
};

/**
 * Content for the reads of `lib/`: a replica of a real lake behind a real port, and helpful counts,
 * in a data folder of their own. Call it before anything asks for the environment, which is read once.
 */
export async function startTestContent(
  documents: readonly TestDocument[],
  helpful: Readonly<Record<string, number>> = {},
): Promise<TestContent> {
  const dir = mkdtempSync(join(tmpdir(), 'signpost-content-'));
  const lake = createLake({ projectId: 'signpost', dir: join(dir, 'lake'), tokens: [] });
  const server = await startServer({ fetch: lake.fetch, port: 0 });
  process.env.SIGNPOST_DATA_DIR = dir;
  process.env.LAKE_PORT = String(server.port);
  const feedback = await openFeedback({ dataDir: dir });
  await feedback.seed(helpful);
  await feedback.close();

  globalThis.signpost = undefined;
  function store(created: readonly TestDocument[]): void {
    lake.store.commit({
      mutations: created.map((document) => ({ createOrReplace: document })),
      author: 'test',
    });
    context().replica.apply(
      lake.store.listDocuments(created.map(({ _id }) => _id).filter(isPublic)),
      [],
    );
  }
  store(documents);
  return {
    store,
    async close() {
      await server.close();
      await lake.close();
      // A database that is being closed may still write.
      rmSync(dir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** Ids with a dot are drafts and versions. */
function isPublic(id: string): boolean {
  return !id.includes('.');
}
