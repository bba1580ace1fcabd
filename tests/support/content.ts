import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFeedback } from '#lib/feedback/store.ts';
import { EVERYTHING } from '#sanity/client/copies.ts';
import { startServer } from '#sanity/lake/http/server.ts';
import { createLake } from '#sanity/lake/index.ts';
import type { TestDocument } from './dataset.ts';

export type TestContent = {
  store(documents: readonly TestDocument[]): void;
  close(): Promise<void>;
};

/**
 * Content for the reads of `lib/`: a real lake behind a real port, and helpful counts, in a data
 * folder of their own. Call it before anything asks for the environment, which is read once.
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

  function store(created: readonly TestDocument[]): void {
    lake.store.commit({
      mutations: created.map((document) => ({ createOrReplace: document })),
      author: 'test',
    });
    globalThis.signpostContent?.copies.drop([EVERYTHING]);
  }
  store(documents);
  return {
    store,
    async close() {
      await server.close();
      await lake.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
