import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createIndexFile } from '#lib/search/index/database.ts';
import { activateIndex, newIndexName } from '#lib/search/index/files.ts';
import { IndexWriter } from '#lib/search/index/writer.ts';
import { cpuOf, peakMemoryOf, quantile, untilAnswers } from '../measuring.ts';
import { end, launch } from '../processes.ts';
import { openSet } from '../search-sets.ts';
import { cut, textsOf } from './search-speed.ts';

/**
 * Search over HTTP beside page reads: `npm run bench -- search-http <folder>…` with English sets.
 * The built site runs over an index of each size and without a content lake, so that nothing else
 * happens: its pages are those of the build. Queries come at 50 a second from many addresses,
 * whether or not the former are answered; pages are read by four connections at 20 a second.
 */
const SIZES = [1_000, 5_000, 20_000];
const QUERIES_PER_SECOND = 50;
const PAGES_PER_SECOND = 20;
const SECONDS = 12;
const WARM_UP_SECONDS = 3;
const PORT = Number(process.env.PORT ?? 3000);
const SITE = `http://127.0.0.1:${PORT}`;
const PAGES = ['/', '/faq', '/articles/passkeys', '/announcements'];
const HOSTILE = ['x'.repeat(10_000), Array.from({ length: 3_000 }, (_, n) => `w${n}`).join(' ')];

const sets = process.argv.slice(2).map(openSet);
if (sets.length === 0) throw new Error('Name at least one folder with an English set.');
const queries = ['queries.jsonl', 'queries-typo.jsonl', 'queries-keywords.jsonl'].flatMap((file) =>
  sets.flatMap((set) => textsOf(set, file)),
);

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** @returns the time to the whole answer in ms, and its status. */
function read(path: string, address: string): Promise<{ ms: number; status: number }> {
  const startedAt = performance.now();
  return new Promise((resolve, reject) => {
    get(`${SITE}${path}`, { agent, headers: { 'x-forwarded-for': address } }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        resolve({ ms: performance.now() - startedAt, status: answer.statusCode ?? 0 }),
      );
    }).on('error', reject);
  });
}

/** Asks at a rate, without waiting for answers. @returns sorted times; throws on a failed one. */
async function askAtRate(perSecond: number, seconds: number, pathOf: (index: number) => string) {
  const asked: Promise<{ ms: number; status: number }>[] = [];
  const startedAt = performance.now();
  for (let index = 0; index < perSecond * seconds; index += 1) {
    const wait = startedAt + (index * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    asked.push(read(pathOf(index), `198.51.${index % 100}.${(index >> 3) % 250}`));
  }
  const answers = await Promise.all(asked);
  const failed = answers.filter(({ status }) => status !== 200);
  if (failed.length > 0) throw new Error(`${failed.length} answers were ${failed[0]?.status}.`);
  return answers.map(({ ms }) => ms).sort((a, b) => a - b);
}

const searchPath = (text: string) => `/api/search?${new URLSearchParams({ q: text })}`;
const p = (times: number[]) =>
  [0.5, 0.95, 0.99].map((share) => quantile(times, share).toFixed(0)).join(' / ');
const mb = (bytes: number) => (bytes / 1e6).toFixed(0);

console.log(
  '| articles | search p50 / p95 / p99, ms | pages meanwhile, ms | pages alone, ms | 10 kB and 3,000 words p50 / p95 / p99, ms | build, s | file, MB | memory, MB | processor |',
);
console.log('|---|---|---|---|---|---|---|---|---|');
for (const size of SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-http-'));
  const file = newIndexName(folder);
  const startedAt = performance.now();
  const database = createIndexFile(file, { fast: true });
  new IndexWriter(database).build(cut(sets, size));
  database.exec('PRAGMA journal_mode = WAL');
  database.close();
  const buildSeconds = (performance.now() - startedAt) / 1_000;
  activateIndex(file);
  const site = launch(process.execPath, ['scripts/serve.ts'], {
    NODE_ENV: 'production',
    SIGNPOST_DATA_DIR: folder,
  });
  try {
    await untilAnswers(`${SITE}/`, 60);
    const queryAt = (index: number) => searchPath(queries[(index * 37) % queries.length] ?? '');
    const pageAt = (index: number) => PAGES[index % PAGES.length] ?? '/';
    await askAtRate(QUERIES_PER_SECOND, WARM_UP_SECONDS, queryAt);
    const alone = await askAtRate(PAGES_PER_SECOND, SECONDS / 2, pageAt);
    const cpuBefore = cpuOf(site.pid ?? 0);
    const begun = performance.now();
    const [searches, pages] = await Promise.all([
      askAtRate(QUERIES_PER_SECOND, SECONDS, queryAt),
      askAtRate(PAGES_PER_SECOND, SECONDS, pageAt),
    ]);
    const busy = (cpuOf(site.pid ?? 0) - cpuBefore) / 1_000 / (performance.now() - begun);
    const hostile = await askAtRate(10, 6, (index) => searchPath(HOSTILE[index % 2] ?? ''));
    const cells = [
      size.toLocaleString('en'),
      p(searches),
      p(pages),
      p(alone),
      p(hostile),
      buildSeconds.toFixed(1),
      mb(statSync(file).size),
      mb(peakMemoryOf(site.pid ?? 0)),
      `${Math.round(busy * 100)} %`,
    ];
    console.log(`| ${cells.join(' | ')} |`);
  } finally {
    await end(site);
    rmSync(folder, { recursive: true, force: true });
  }
}
agent.destroy();
