import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openFeedback } from '#lib/feedback/store.ts';
import { inventReaders } from '../invented-readers.ts';
import { untilAnswers } from '../measuring.ts';
import { end } from '../processes.ts';

/**
 * How long each report of the Studio's insights takes with 1,000,000 events of readers, all of
 * them within the 90 days that are asked for, over 1,000 articles and 20,000 different searches:
 * `npm run bench -- insights`. The lake is a process of its own, as it is when the site runs; the
 * time is that of the whole report, without the few milliseconds of HTTP around it. Fails when one
 * round of one report takes a second.
 */
const EVENTS = 1_000_000;
const ARTICLES = 1_000;
const QUERIES = 20_000;
const DAYS = 90;
const ROUNDS = 15;
const LONGEST_MS = 1_000;
const LAKE_PORT = '3751';
const WORDS =
  'deposit withdraw card limit fee verify token tax login password network bank transfer address price order api key staking reward'.split(
    ' ',
  );

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'signpost-insights-'));
const SIGNPOST_DIST_DIR = '.next-bench-insights';
Object.assign(process.env, { SIGNPOST_DATA_DIR: folder, SIGNPOST_DIST_DIR, LAKE_PORT });
resolveNext();

const lake: ChildProcess = spawn(process.execPath, [join(root, 'scripts/lake-server.ts')], {
  env: process.env,
  stdio: ['ignore', 'ignore', 'inherit'],
});
try {
  await untilAnswers(`http://127.0.0.1:${LAKE_PORT}/v1/ping`, 30);
  await storeArticles();
  await storeReaders();
  // Reports read the replica, which the site fills while it runs.
  const { context } = await import('#lib/context.ts');
  await context().sync.compareOnce();
  const { rangeFrom, reports } = await import('#lib/insights/read.ts');
  console.log('| report | 30 days, ms | 90 days, ms |\n|---|---|---|');
  for (const [name, read] of Object.entries(reports)) {
    const cells: string[] = [];
    for (const range of ['30d', '90d']) {
      cells.push(await measure(() => read(rangeFrom(range))));
    }
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
} finally {
  await end(lake);
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(root, SIGNPOST_DIST_DIR), { recursive: true, force: true });
}

/** Reports import what belongs to pages too, and Node finds no file under the names that Next uses. */
function resolveNext(): void {
  registerHooks({
    resolve: (name, about, resolveOther) =>
      resolveOther(/^next\/(?:cache|headers)$/.test(name) ? `${name}.js` : name, about),
  });
}

/** Median and worst of all rounds; the first one is among them. */
async function measure(work: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
  if (at(1) >= LONGEST_MS) process.exitCode = 1;
  return `${at(0.5)} (at most ${at(1)})`;
}

async function storeArticles(): Promise<void> {
  const { createLake } = await import('#sanity/lake/index.ts');
  const writer = createLake({ projectId: 'signpost', dir: join(folder, 'lake'), tokens: [] });
  for (let from = 0; from < ARTICLES; from += 100) {
    const mutations = Array.from({ length: 100 }, (_, at) => ({
      createOrReplace: articleOf(from + at),
    }));
    writer.store.commit({ mutations, author: 'import' });
  }
  await writer.close();
}

function articleOf(at: number) {
  return {
    _id: `article-${at}`,
    _type: at % 3 === 0 ? 'productDocument' : 'faq',
    title: `About ${word(at)} and ${word(at >> 3)} ${at}`,
    slug: { _type: 'slug', current: `article-${at}` },
    publishedAt: '2025-01-05T09:00:00Z',
    updatedAt: '2026-01-05T09:00:00Z',
    body: Array.from({ length: 20 }, (_, block) => ({
      _type: 'block',
      _key: `b${block}`,
      style: 'normal',
      markDefs: [
        { _type: 'link', _key: 'l', href: `/articles/article-${(at + block) % (ARTICLES + 5)}` },
        { _type: 'link', _key: 'm', href: `https://example.com/${at % 200}` },
      ],
      children: [{ _type: 'span', _key: 's', text: 'Some words. '.repeat(20), marks: [] }],
    })),
  };
}

function word(at: number): string {
  return WORDS[at % WORDS.length] ?? '';
}

async function storeReaders(): Promise<void> {
  const store = await openFeedback({ dataDir: folder });
  const totals = inventReaders({
    events: EVENTS,
    articleIds: Array.from({ length: ARTICLES }, (_, at) => `article-${at}`),
    queries: Array.from({ length: QUERIES }, (_, at) => queryOf(at)),
    until: new Date(),
    days: DAYS,
  });
  await store.addTotals(totals, new Date());
  await store.close();
  const size = statSync(join(folder, 'feedback.db')).size / 1024 / 1024;
  const rows = Object.values(totals).reduce((sum, list) => sum + list.length, 0);
  console.log(
    `${EVENTS.toLocaleString('en')} events in ${rows.toLocaleString('en')} day totals, ${size.toFixed(0)} MB.\n`,
  );
}

/** Different searches, some of them of one meaning, some misspelt. */
function queryOf(at: number): string {
  const [one, two, three] = [word(at), word(at >> 4), word(at >> 8)];
  if (at % 11 === 0) return `${one.slice(1)} ${two} ${at >> 6}`;
  return `${at % 3 === 0 ? 'how do i ' : ''}${one} ${two} ${three} ${at >> 6}`;
}
