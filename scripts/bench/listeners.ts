import { mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { startLakeProcess } from '../lake/process.ts';
import { peakMemoryOf, quantile } from '../measuring.ts';
import { end } from '../processes.ts';

/**
 * Many listeners at once, as many Studio tabs would be: how long after a write was asked for the
 * last of them has heard of it, and whether anything is missing:
 * `npm run bench -- listeners [listeners] [transactions]`.
 */
const LISTENERS = Number(process.argv[2] ?? 200);
const TRANSACTIONS = Number(process.argv[3] ?? 500);
const PAUSE_MS = 20;

/** What the Studio listens to: the list, previews, the open document. */
const QUERIES = [
  '*[_type == "faq"]',
  '*',
  '*[_id in ["article-1", "drafts.article-1"]]',
  '*[_type == "faq" && defined(title)]',
];

type Listener = { stream: IncomingMessage; heard: number; wanted: (id: string) => boolean };

const folder = mkdtempSync(join(tmpdir(), 'signpost-listeners-'));
const { origin, token, child } = await startLakeProcess(folder);
const address = `${origin}/v2025-02-19/data`;
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };

const askedAt = new Map<string, number>();
const lags: number[] = [];
const listeners: Listener[] = [];
try {
  const openedIn = performance.now();
  for (let i = 0; i < LISTENERS; i += 1) listeners.push(await listen(i));
  const opening = performance.now() - openedIn;
  const expected = new Map<Listener, number>(listeners.map((listener) => [listener, 0]));
  const writes: number[] = [];
  for (let n = 0; n < TRANSACTIONS; n += 1) {
    const _id = `article-${n % 10}`;
    for (const listener of listeners) {
      if (listener.wanted(_id)) expected.set(listener, (expected.get(listener) ?? 0) + 1);
    }
    const begin = performance.now();
    await write(`t${n}`, _id);
    writes.push(performance.now() - begin);
    await pause(PAUSE_MS);
  }
  await pause(1000);
  const missing = listeners.reduce(
    (sum, listener) => sum + (expected.get(listener) ?? 0) - listener.heard,
    0,
  );
  const times = (values: number[]) => {
    const sorted = values.sort((a, b) => a - b);
    const shown = [quantile(sorted, 0.5), quantile(sorted, 0.99), sorted.at(-1) ?? Number.NaN];
    return shown.map((ms) => ms.toFixed(1)).join(' / ');
  };
  console.log(`| ${LISTENERS} listeners, ${TRANSACTIONS} transactions | |
|---|---|
| opening all listeners, ms | ${opening.toFixed(0)} |
| events delivered | ${lags.length} |
| events missing | ${missing} |
| write asked for to event heard, ms (p50 / p99 / max) | ${times(lags)} |
| write acknowledged, ms (p50 / p99 / max) | ${times(writes)} |
| peak memory of the lake, MB | ${(peakMemoryOf(child.pid ?? 0) / 1e6).toFixed(0)} |`);
  if (missing !== 0) process.exitCode = 1;
} finally {
  for (const { stream } of listeners) stream.destroy();
  await end(child);
  rmSync(folder, { recursive: true, force: true });
}

async function listen(index: number): Promise<Listener> {
  const query = QUERIES[index % QUERIES.length] ?? '*';
  const search = new URLSearchParams({ query, includeResult: 'false', effectFormat: 'mendoza' });
  const stream = await new Promise<IncomingMessage>((resolve, reject) => {
    get(`${address}/listen/production?${search}`, { headers, agent: false }, resolve).on(
      'error',
      reject,
    );
  });
  const listener: Listener = {
    stream,
    heard: 0,
    wanted: (id) => !query.includes('article-1') || id === 'article-1',
  };
  createInterface({ input: stream }).on('line', (line) => {
    if (!line.startsWith('id: t')) return;
    const now = performance.now();
    const transaction = line.slice(4).split('#', 1)[0] ?? '';
    listener.heard += 1;
    lags.push(now - (askedAt.get(transaction) ?? now));
  });
  return listener;
}

async function write(transactionId: string, _id: string): Promise<void> {
  askedAt.set(transactionId, performance.now());
  const document = { _id, _type: 'faq', title: transactionId, text: 'x'.repeat(2000) };
  const response = await fetch(`${address}/mutate/production`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ transactionId, mutations: [{ createOrReplace: document }] }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  await response.arrayBuffer();
}
