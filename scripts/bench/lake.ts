import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '../lake/connection.ts';
import { measureLarge, plainCommits } from '../lake/large.ts';
import {
  at,
  fill,
  type Line,
  measure,
  post,
  type Running,
  startLake,
  TYPES,
} from '../lake/under-test.ts';
import { cpuOf } from '../measuring.ts';

/**
 * Measures the lake as a client meets it: a process of its own, over HTTP, one request after the
 * other unless the row says how many at once. Every list query differs from the one before, so that
 * no remembered answer is measured; "asked again" is the same query without a change in between.
 * Processor time is that of the lake, and says more than the clock on a busy machine.
 */

/** `npm run bench -- lake large` measures the last row alone. */
const LARGE = 50_000;
const SIZES = process.argv.includes('large') ? [] : [100, 1000, 10_000];
const ROUNDS = 200;
const WRITES = 500;

const LIST = `*[_type in $types && defined(slug.current) && language == "en" && _id != $salt]
  | order(updatedAt desc, _id asc)[0...20]{
    _id, _type, title, "slug": slug.current, updatedAt, publishedAt, summary, "topic": topic->title
  }`;
const COUNTS = `{
  "question": count(*[_type == "question" && _id != $salt]),
  "news": count(*[_type == "news" && _id != $salt]),
  "manual": count(*[_type == "manual" && _id != $salt])
}`;
const ARTICLE =
  '*[_type in $types && slug.current == $slug && _id != $salt][0]{..., "topic": topic->}';
const SEARCH = '*[_type in $types && title match $word && _id != $salt][0...10]{_id, title}';
const BY_ID = '*[_id in $ids]{_id, title}';

async function measureReads(lake: Running, size: number): Promise<Line[]> {
  let salt = 0;
  const ask = (query: string, params: Record<string, unknown>) =>
    post(lake, 'query/production', { query, params: { types: TYPES, ...params } });
  const salted = (query: string, params: Record<string, unknown> = {}) => {
    salt += 1;
    return ask(query, { ...params, salt: `x${salt}` });
  };
  const cases: [string, (round: number) => Promise<unknown>][] = [
    ['list of 20', () => salted(LIST)],
    ['list of 20, asked again', () => ask(LIST, { salt: 'same' })],
    ['counts per type', () => salted(COUNTS)],
    ['article by slug', (i) => salted(ARTICLE, { slug: `article-${(i * 37) % size}` })],
    ['title match word*', () => salted(SEARCH, { word: 'depos*' })],
    ['by id', (i) => ask(BY_ID, { ids: [`article-${(i * 37) % size}`] })],
  ];
  const lines: Line[] = [];
  for (const [name, work] of cases) {
    for (let i = 0; i < 10; i += 1) await work(i);
    const before = cpuOf(lake.child.pid ?? 0);
    const times = await measure(ROUNDS, work);
    const cpu = (cpuOf(lake.child.pid ?? 0) - before) / 1000 / ROUNDS;
    lines.push({
      documents: size,
      query: name,
      'p50 ms': at(times, 0.5),
      'p95 ms': at(times, 0.95),
      'processor ms': cpu.toFixed(2),
    });
  }
  return lines;
}

/** The same queries, each the first one after a commit: what is remembered of the dataset is tried. */
async function measureAfterCommit(lake: Running, size: number): Promise<Line[]> {
  const params = { types: TYPES, salt: 'none', slug: 'article-7' };
  const lines: Line[] = [];
  for (const [name, query] of [
    ['list of 20', LIST],
    ['counts per type', COUNTS],
    ['article by slug', ARTICLE],
  ] as const) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS / 4; round += 1) {
      const set = { updatedAt: new Date(1.75e12 + round * 60_000).toISOString() };
      const id = `article-${(round * 37) % size}`;
      await post(lake, 'mutate/production', { mutations: [{ patch: { id, set } }] });
      times.push(...(await measure(1, () => post(lake, 'query/production', { query, params }))));
    }
    const sorted = times.sort((a, b) => a - b);
    lines.push({
      documents: size,
      'first after a commit': name,
      'p50 ms': at(sorted, 0.5),
      'p95 ms': at(sorted, 0.95),
    });
  }
  return lines;
}

/** Beside plain commits of one row of the same size, before and after, on the same disk. */
async function measureWrites(lake: Running, writers: number, dir: string): Promise<Line> {
  // What runs often is compiled by then, as it is in a lake that has been up for a while.
  if (writers === 1) for (let i = 0; i < 500; i += 1) await warmUp(lake, i);
  const plainBefore = plainCommits(dir);
  const begin = performance.now();
  const all: number[] = [];
  const each = Math.ceil(WRITES / writers);
  const writer = async (n: number) => {
    const connection = new Connection(lake);
    const times = await measure(each, (round) =>
      connection.post('mutate/production', {
        mutations: [
          { patch: { id: `article-${n}`, set: { title: `Written ${round}` }, inc: { edits: 1 } } },
        ],
      }),
    );
    connection.close();
    all.push(...times);
  };
  await Promise.all(Array.from({ length: writers }, (_, n) => writer(n)));
  const perSecond = Math.round((each * writers * 1000) / (performance.now() - begin));
  const plain = (plainBefore + plainCommits(dir)) / 2;
  const times = all.sort((a, b) => a - b);
  return {
    'writers at once': writers,
    'patches per second': perSecond,
    'plain commits per second': Math.round(plain),
    ratio: (perSecond / plain).toFixed(2),
    'p50 ms': at(times, 0.5),
    'p99 ms': at(times, 0.99),
  };
}

function warmUp(lake: Running, round: number): Promise<unknown> {
  const patch = { id: 'article-0', set: { title: `Warmed ${round}` } };
  return post(lake, 'mutate/production', { mutations: [{ patch }] });
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'signpost-bench-lake-'));
  let lake = await startLake(dataDir);
  try {
    const topics = Array.from({ length: 10 }, (_, i) => ({
      create: { _id: `topic-${i}`, _type: 'topic', title: `Topic ${i}` },
    }));
    await post(lake, 'mutate/production', { mutations: topics });
    const reads: Line[] = [];
    let filled = 0;
    for (const size of SIZES) {
      await fill(lake, filled, size);
      filled = size;
      reads.push(...(await measureReads(lake, size)));
    }
    if (filled === 0) {
      filled = 10;
      await fill(lake, 0, filled);
    }
    if (reads.length > 0) {
      console.table(reads);
      console.table(await measureAfterCommit(lake, filled));
    }
    console.table([await measureWrites(lake, 1, dataDir), await measureWrites(lake, 8, dataDir)]);
    await fill(lake, filled, LARGE);
    lake = await measureLarge(lake, dataDir, LARGE);
  } finally {
    lake.child.kill('SIGTERM');
    await once(lake.child, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
