import type { ChildProcess } from 'node:child_process';
import { startLakeProcess } from './process.ts';

/** A lake as a process of its own, with invented articles: what `bench/lake.ts` measures. */
const WORDS = 'deposit card limit fee cash order wallet account identity transfer'.split(' ');
/** Not the site's types: what is told to the site about each document is measured elsewhere. */
export const TYPES = ['question', 'news', 'manual'];

export type Running = { url: string; token: string; child: ChildProcess };

export async function startLake(dataDir: string): Promise<Running> {
  const { origin, token, child } = await startLakeProcess(dataDir);
  return { url: `${origin}/v2025-02-19/data`, token, child };
}

export async function post(lake: Running, path: string, body: unknown): Promise<unknown> {
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
    edits: 0,
    summary: paragraph,
    updatedAt: new Date(1.7e12 + ((index * 7919) % 10_007) * 3_600_000).toISOString(),
    publishedAt: new Date(1.69e12 + index * 3_600_000).toISOString(),
    topic: { _type: 'reference', _ref: `topic-${index % 10}` },
    ...(index % 100 === 0 ? { series: { _type: 'reference', _ref: `topic-${index % 7}` } } : {}),
    body: Array.from({ length: 8 }, (_, i) => ({
      _type: 'block',
      _key: `b${i}`,
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: 's', marks: [], text: `${paragraph} ${paragraph}` }],
    })),
  };
}

export async function fill(lake: Running, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += 500) {
    const indexes = Array.from({ length: Math.min(500, to - start) }, (_, i) => start + i);
    const mutations = indexes.map((index) => ({ create: article(index) }));
    await post(lake, 'mutate/production', { mutations });
  }
}

/** Milliseconds of each call, in ascending order. */
export async function measure(rounds: number, work: (round: number) => Promise<unknown>) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = performance.now();
    await work(round);
    times.push(performance.now() - begin);
  }
  return times.sort((a, b) => a - b);
}

export function at(times: readonly number[], share: number): string {
  return (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
}

/** A row of a table. */
export type Line = Record<string, string | number>;
