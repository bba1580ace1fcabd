import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { contentClient } from '#sanity/client/client.ts';
import { startServer } from '#sanity/lake/http/server.ts';
import { createLake } from '#sanity/lake/index.ts';
import { articleDatesQuery } from '#sanity/queries/articles.ts';
import { Replica } from '#sanity/replica/replica.ts';
import { Sync } from '#sanity/replica/sync.ts';
import { Upstream } from '#sanity/replica/upstream.ts';

/**
 * The replica of a large dataset: `npm run bench -- replica [documents]`. Fills it from a lake over
 * HTTP, opens it again from its file, and takes one change in.
 */
const COUNT = Number(process.argv[2] ?? 10_000);
const PARAGRAPHS = 20;

const folder = mkdtempSync(join(tmpdir(), 'signpost-bench-replica-'));
const source = { projectId: 'signpost', dataset: 'production' };
const lake = createLake({ dir: join(folder, 'lake'), tokens: [], ...source });
const server = await startServer({ fetch: lake.fetch, port: 0 });
const lakeUrl = `http://127.0.0.1:${server.port}`;
const file = join(folder, 'site.db');
try {
  for (let from = 0; from < COUNT; from += 500) {
    const mutations = Array.from({ length: Math.min(500, COUNT - from) }, (_, index) => ({
      create: article(from + index),
    }));
    lake.store.commit({ mutations, author: 'bench' });
  }
  const filled = await timed(async () => {
    const replica = open();
    await syncOf(replica).compareOnce();
    return replica;
  });
  const opened = await timed(async () => open());
  await opened.value.query(articleDatesQuery, { types: ['faq'], locale: 'en' });
  const [first] = opened.value.documents;
  const changed = await timed(async () => {
    if (first) opened.value.apply([{ ...first, _rev: 'bench', title: 'Another title' }], []);
    await opened.value.query(articleDatesQuery, { types: ['faq'], locale: 'en' });
  });
  const memory = Math.round(process.memoryUsage().rss / 1024 ** 2);
  console.log(`| a replica of ${COUNT} documents | |
|---|---|
| filled from the lake | ${filled.s} s |
| opened again from its file | ${opened.s} s |
| one change taken in, and a list of all read | ${changed.s} s |
| memory of this process, the lake and two replicas in it | ${memory} MB |`);
} finally {
  await server.close();
  await lake.close();
  rmSync(folder, { recursive: true, force: true });
}

function open(): Replica {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  return new Replica({ ...source, database, now: () => new Date() });
}

function syncOf(replica: Replica): Sync {
  const upstream = new Upstream(contentClient({ kind: 'lake', ...source, lakeUrl }, 60_000));
  const log = { info: () => undefined, warn: () => undefined };
  return new Sync({
    upstream,
    replica,
    apply: (documents, goneIds) => replica.apply(documents, goneIds),
    now: () => new Date(),
    log,
  });
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; s: string }> {
  const startedAt = performance.now();
  const value = await work();
  return { value, s: ((performance.now() - startedAt) / 1_000).toFixed(3) };
}

function article(number: number) {
  const text = `Paragraph of article ${number} with enough words to weigh as much as a real one does.`;
  const date = new Date(Date.UTC(2024, 0, 1) + number * 60_000).toISOString();
  return {
    _id: `bench-${String(number).padStart(6, '0')}`,
    _type: 'faq',
    title: `Article ${number}`,
    slug: { _type: 'slug', current: `bench-${number}` },
    summary: 'A summary.',
    publishedAt: date,
    updatedAt: date,
    body: Array.from({ length: PARAGRAPHS }, (_, index) => ({
      _type: 'block',
      _key: `b${index}`,
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: 's', marks: [], text }],
    })),
  };
}
