import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { peakMemoryOf } from '../measuring.ts';
import { at, type Line, measure, post, type Running, startLake, TYPES } from './under-test.ts';

const ROUNDS = 20;
const PLAIN_COMMITS = 300;
const ROW = 'x'.repeat(4000);

/** Another word in each round: no result is remembered. */
const CASES: [name: string, query: string][] = [
  ['who refers to a topic: their ids', '*[references([$id, $salt])]._id'],
  ['who refers to a topic, of a type', 'count(*[_type == "news" && references([$id, $salt])])'],
  ['who refers to a topic: ten of them', '*[references([$id, $salt])] | order(_id)[0...10]{title}'],
  [
    'ten topics with how many refer to them',
    '*[_type == "topic"]{_id, "salt": $salt, "n": count(*[references(^._id)])}',
  ],
  [
    'ten topics with their articles of a type',
    '*[_type == "topic"]{_id, "salt": $salt, "n": count(*[_type == "news" && topic._ref == ^._id])}',
  ],
  [
    'score by a word, ten best',
    '*[_type in $types] | score(title match $word, summary match $salt) | order(_score desc)[0...10]{_id, _score}',
  ],
  [
    'score by two words with a boost',
    '*[_type in $types] | score(boost(title match $word, 3), title match $salt)[_score > 0] | order(_score desc)[0...10]{_id, _score}',
  ],
  [
    'title match word*',
    '*[_type in $types && title match [$word, $salt + "*"]][0...10]{_id, title}',
  ],
];

async function ask(lake: Running, query: string, round: number): Promise<void> {
  const salt = `x${round}`;
  const params = { types: TYPES, id: `topic-${round % 10}`, word: 'card', salt };
  await post(lake, 'query/production', { query, params });
}

/**
 * Queries that looked at every document once, the first query after a start, and memory.
 * @returns the lake, which was started again.
 */
export async function measureLarge(
  former: Running,
  dataDir: string,
  documents: number,
): Promise<Running> {
  former.child.kill('SIGTERM');
  await once(former.child, 'exit');
  const startedAt = performance.now();
  const lake = await startLake(dataDir);
  const listening = performance.now() - startedAt;
  const [first = 0] = await measure(1, () => ask(lake, 'count(*[_type in $types])', -1));
  const [second = 0] = await measure(1, () => ask(lake, '*[references($id)][0...1]._id', -1));
  const lines: Line[] = [];
  for (const [name, query] of CASES) {
    await ask(lake, query, -2);
    const times = await measure(ROUNDS, (round) => ask(lake, query, round));
    lines.push({ documents, query: name, 'p50 ms': at(times, 0.5), 'p95 ms': at(times, 0.95) });
  }
  console.table(lines);
  const afterTimeout = await measureTimeout(lake);
  console.table([
    {
      documents,
      'start to listening, ms': listening.toFixed(0),
      'first query, ms': first.toFixed(0),
      'first by reference, ms': second.toFixed(0),
      'query after one that was stopped, ms': afterTimeout.toFixed(0),
      'peak memory, MB': (peakMemoryOf(lake.child.pid ?? 0) / 1e6).toFixed(0),
    },
  ]);
  return lake;
}

/** A query that is stopped, and how long the slowest of the next four takes. */
async function measureTimeout(lake: Running): Promise<number> {
  const slow = 'count(*[count(*[title > ^.title]) > 1])';
  await ask(lake, slow, 0).catch(() => undefined);
  const query = '*[_type in $types && title != $salt][0...20]._id';
  const times = await measure(4, (round) => ask(lake, query, round));
  return Math.max(...times);
}

/** Commits per second of SQLite alone, set up as the lake's file is: one row of 4 KB each. */
export function plainCommits(dir: string): number {
  const file = join(dir, 'plain.db');
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  database.exec('CREATE TABLE plain (id TEXT PRIMARY KEY, content TEXT NOT NULL) STRICT');
  const put = database.prepare('INSERT OR REPLACE INTO plain VALUES (?, ?)');
  const begin = performance.now();
  for (let i = 0; i < PLAIN_COMMITS; i += 1) {
    database.exec('BEGIN IMMEDIATE');
    put.run(`row-${i % 10}`, `${ROW}${i}`);
    database.exec('COMMIT');
  }
  const perSecond = (PLAIN_COMMITS * 1000) / (performance.now() - begin);
  database.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  return perSecond;
}
