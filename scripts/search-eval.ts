/**
 * Measures search on labelled sets: `npm run search:eval -- [--json] <folder>…`.
 * Uses the index and the scorer of the site. The figures judge the order of what is found; how
 * many queries the relevance threshold would leave unanswered is the column `answered`. A table by default; `--json`
 * prints one array of measurements and nothing else on standard output.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndexFile } from '#lib/search/index/database.ts';
import { IndexWriter } from '#lib/search/index/writer.ts';
import { meanOf, percentile, type Quality, qualityOf } from '#lib/search/metrics.ts';
import { IndexReader } from '#lib/search/rank/reader.ts';
import { articlesOf, openSet, queriesOf, type SearchSet, SetError } from './search-sets.ts';

type Measurement = {
  set: string;
  queries: string;
  n: number;
  ndcg10: number;
  mrr10: number;
  recall10: number;
  p50ms: number;
  p95ms: number;
  buildMs: number;
};

/** With the standard error of nDCG@10, and the share of queries that the site would answer. */
type Result = { measurement: Measurement; error: number; answered: number };

const DEPTH = 10;
const NOW = new Date(0).toISOString();

function measure(set: SearchSet): Result[] {
  const folder = mkdtempSync(join(tmpdir(), 'search-eval-'));
  try {
    const started = performance.now();
    const database = createIndexFile(join(folder, 'search.db'), { fast: true });
    new IndexWriter(database).build(articlesOf(set));
    const buildMs = performance.now() - started;
    const reader = new IndexReader(database);
    const results = set.queryFiles.map((file) => {
      let answered = 0;
      const times: number[] = [];
      const qualities: Quality[] = [];
      for (const query of queriesOf(set, file)) {
        const asked = performance.now();
        const { hits, results: shown } = reader.rank({
          text: query.text,
          lang: set.lang,
          now: NOW,
        });
        times.push(performance.now() - asked);
        if (shown.length > 0) answered += 1;
        const ranking = hits.slice(0, DEPTH).map((hit) => hit.doc);
        qualities.push(qualityOf(ranking, set.judgements.get(query.id) ?? new Map()));
      }
      const { mean: ndcg10, error } = meanOf(qualities.map((quality) => quality.ndcg10));
      const measurement = {
        set: set.name,
        queries: file,
        n: qualities.length,
        ndcg10: rounded(ndcg10, 4),
        mrr10: rounded(meanOf(qualities.map((quality) => quality.mrr10)).mean, 4),
        recall10: rounded(meanOf(qualities.map((quality) => quality.recall10)).mean, 4),
        p50ms: rounded(percentile(times, 0.5), 2),
        p95ms: rounded(percentile(times, 0.95), 2),
        buildMs: Math.round(buildMs),
      };
      return { measurement, error, answered: answered / Math.max(1, qualities.length) };
    });
    database.close();
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends the command in one sentence where a folder is no labelled set. */
function openAll(paths: readonly string[]): SearchSet[] {
  try {
    return paths.map(openSet);
  } catch (error) {
    if (!(error instanceof SetError)) throw error;
    console.error(error.message);
    process.exit(2);
  }
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

const HEADINGS = [
  'set',
  'queries',
  'n',
  'nDCG@10',
  '±',
  'MRR@10',
  'recall@10',
  'answered',
  'p50 ms',
  'p95 ms',
  'build ms',
];

function row(cells: readonly (string | number)[]): string {
  const widths = [18, 26, 6, 8, 6, 7, 9, 8, 7, 7, 9];
  return cells
    .map((cell, index) => {
      const width = widths[index] ?? 8;
      return index < 2 ? String(cell).padEnd(width) : String(cell).padStart(width);
    })
    .join(' ');
}

const json = process.argv.includes('--json');
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folders.length === 0) {
  console.error('Name at least one folder: npm run search:eval -- [--json] <folder>…');
  process.exit(2);
}
const sets = openAll(folders);
const all: Measurement[] = [];
if (!json) console.log(row(HEADINGS));
for (const set of sets) {
  for (const { measurement, error, answered } of measure(set)) {
    all.push(measurement);
    const { queries, n, ndcg10, mrr10, recall10, p50ms, p95ms, buildMs } = measurement;
    const cells = [ndcg10.toFixed(4), error.toFixed(3), mrr10.toFixed(4), recall10.toFixed(4)];
    if (!json)
      console.log(row([set.name, queries, n, ...cells, percent(answered), p50ms, p95ms, buildMs]));
  }
}
if (json) console.log(JSON.stringify(all));
