import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchArticle } from '#lib/search/index/article.ts';
import { createIndexFile, openIndexFile } from '#lib/search/index/database.ts';
import { IndexWriter } from '#lib/search/index/writer.ts';
import { percentile } from '#lib/search/metrics.ts';
import { IndexReader } from '#lib/search/rank/reader.ts';
import { articlesOf, openSet, queriesOf, type SearchSet } from '../search-sets.ts';

export type SpeedRow = {
  articles: number;
  queries: string;
  p50: number;
  p95: number;
  p99: number;
  buildMs: number;
  fileBytes: number;
  heapBytes: number;
  /** Replacing one article. */
  updateMs: number;
};

const SIZES = [1_000, 5_000, 20_000];
const WORDS = 137;
const MOST_QUERIES = 400;
const NOW = new Date(0).toISOString();

/** Asks English questions of collections of several sizes, cut from the English sets. */
export function measureSpeed(folders: readonly string[], work: string): SpeedRow[] {
  const sets = folders.map(openSet).filter((set) => set.lang === 'en');
  return SIZES.flatMap((size) => {
    const file = join(work, `speed-${size}.db`);
    const started = performance.now();
    const database = createIndexFile(file, { fast: true });
    new IndexWriter(database).build(cut(sets, size));
    const buildMs = performance.now() - started;
    database.close();
    const opened = openIndexFile(file);
    const reader = new IndexReader(opened);
    const rows = ['queries.jsonl', 'queries-typo.jsonl', 'queries-keywords.jsonl'].map((name) => {
      const texts = sets.flatMap((set) => textsOf(set, name));
      for (const text of texts.slice(0, 50)) ask(reader, text);
      const times = texts.map((text) => ask(reader, text));
      return {
        articles: size,
        queries: name.replace('.jsonl', ''),
        p50: percentile(times, 0.5),
        p95: percentile(times, 0.95),
        p99: percentile(times, 0.99),
        buildMs,
        fileBytes: statSync(file).size,
        heapBytes: process.memoryUsage().heapUsed,
        updateMs: updateTime(new IndexWriter(opened), sets),
      };
    });
    opened.close();
    rmSync(file, { force: true });
    return rows;
  });
}

function ask(reader: IndexReader, text: string): number {
  const asked = performance.now();
  const { results, queryTerms } = reader.rank({ text, lang: 'en', now: NOW });
  for (const hit of results.slice(0, 10)) reader.show(hit, queryTerms, 'en');
  return performance.now() - asked;
}

export function textsOf(set: SearchSet, file: string): string[] {
  if (!set.queryFiles.includes(file)) return [];
  const queries = queriesOf(set, file);
  const step = Math.max(1, Math.floor(queries.length / MOST_QUERIES));
  return queries.filter((_, index) => index % step === 0).map((query) => query.text);
}

function updateTime(writer: IndexWriter, sets: readonly SearchSet[]): number {
  const times: number[] = [];
  let revision = performance.now();
  for (const article of cut(sets, 50)) {
    const started = performance.now();
    revision += 1;
    writer.upsert({ ...article, rev: String(revision) });
    times.push(performance.now() - started);
  }
  return percentile(times, 0.5);
}

/** Passages of long documents as articles of their own, again from the first when they run out. */
export function* cut(sets: readonly SearchSet[], size: number): Generator<SearchArticle> {
  let count = 0;
  for (let round = 0; count < size; round += 1) {
    for (const set of sets) {
      for (const article of articlesOf(set)) {
        for (const passages of chunks(article)) {
          if (count === size) return;
          count += 1;
          yield { ...article, doc: `${round}-${count}`, slug: String(count), passages };
        }
      }
    }
    if (count === 0) return;
  }
}

function chunks({ passages }: SearchArticle): SearchArticle['passages'][] {
  const result: SearchArticle['passages'][] = [];
  let open: SearchArticle['passages'][number][] = [];
  let words = 0;
  for (const passage of passages) {
    open.push(passage);
    words += passage.text.split(/\s+/).length;
    if (words < WORDS * 0.8) continue;
    result.push(open);
    open = [];
    words = 0;
  }
  return open.length === 0 ? result : [...result, open];
}
