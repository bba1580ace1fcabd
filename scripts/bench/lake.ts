import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { cpuOf } from '../measuring.ts';

/**
 * Measures the lake as a client meets it: a process of its own, over HTTP, one request after the
 * other unless the row says how many at once. Every list query differs from the one before, so that
 * no remembered answer is measured; "asked again" is the same query without a change in between.
 * Processor time is that of the lake, and says more than the clock on a busy machine.
 */

const SIZES = [100, 1000, 10_000];
const ROUNDS = 200;
const WRITES = 500;
const ROOT = resolve(import.meta.dirname, '../..');
const WORDS = 'deposit card limit fee cash order wallet account identity transfer'.split(' ');

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
/** Not the site's types: what is told to the site about each document is measured elsewhere. */
const TYPES = ['question', 'news', 'manual'];

type Running = { url: string; token: string; child: ChildProcess };

async function startLake(dataDir: string): Promise<Running> {
  const env = { ...process.env, LAKE_PORT: '0', SIGNPOST_DATA_DIR: dataDir };
  const child = spawn(process.execPath, [join(ROOT, 'scripts/lake-server.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url === undefined) continue;
    const { tokens } = JSON.parse(readFileSync(join(dataDir, 'lake/tokens.json'), 'utf8'));
    return { url: `${url}/v2025-02-19/data`, token: tokens[0].token, child };
  }
  throw new Error('The lake ended before it listened.');
}

async function post(lake: Running, path: string, body: unknown): Promise<unknown> {
  const response = await fetch(`${lake.url}/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}

function article(index: number) {
  const paragraph = WORDS.map((word, i) => `${word} ${index * 31 + i}`).join(' ');
  return {
    _id: `article-${index}`,
    _type: TYPES[index % TYPES.length] ?? 'question',
    title: `How to change my ${WORDS[index % WORDS.length]} ${index}`,
    slug: { _type: 'slug', current: `article-${index}` },
    language: 'en',
    summary: paragraph,
    updatedAt: new Date(1.7e12 + ((index * 7919) % 10_007) * 3_600_000).toISOString(),
    publishedAt: new Date(1.69e12 + index * 3_600_000).toISOString(),
    topic: { _type: 'reference', _ref: `topic-${index % 10}` },
    body: Array.from({ length: 8 }, (_, i) => ({
      _type: 'block',
      _key: `b${i}`,
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: 's', marks: [], text: `${paragraph} ${paragraph}` }],
    })),
  };
}

async function fill(lake: Running, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += 500) {
    const indexes = Array.from({ length: Math.min(500, to - start) }, (_, i) => start + i);
    const mutations = indexes.map((index) => ({ create: article(index) }));
    await post(lake, 'mutate/production', { mutations });
  }
}

/** Milliseconds of each call, in ascending order. */
async function measure(rounds: number, work: (round: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    await work(round);
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b);
}

function at(times: readonly number[], share: number): string {
  return (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
}

type Line = Record<string, string | number>;

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

async function measureWrites(lake: Running, writers: number): Promise<Line> {
  const begin = performance.now();
  const all: number[] = [];
  const each = Math.ceil(WRITES / writers);
  const writer = async (n: number) => {
    const times = await measure(each, (round) =>
      post(lake, 'mutate/production', {
        mutations: [
          { patch: { id: `article-${n}`, set: { title: `Written ${round}` }, inc: { edits: 1 } } },
        ],
      }),
    );
    all.push(...times);
  };
  await Promise.all(Array.from({ length: writers }, (_, n) => writer(n)));
  const perSecond = Math.round((each * writers * 1000) / (performance.now() - begin));
  const times = all.sort((a, b) => a - b);
  return {
    'writers at once': writers,
    'patches per second': perSecond,
    'p50 ms': at(times, 0.5),
    'p99 ms': at(times, 0.99),
  };
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'signpost-bench-lake-'));
  const lake = await startLake(dataDir);
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
    console.table(reads);
    console.table(await measureAfterCommit(lake, filled));
    console.table([await measureWrites(lake, 1), await measureWrites(lake, 8)]);
  } finally {
    lake.child.kill('SIGTERM');
    await once(lake.child, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

await main();
