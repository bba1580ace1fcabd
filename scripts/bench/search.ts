/**
 * Measures search against simpler engines, what each part of it is worth, and its speed:
 * `npm run bench:search -- <folder>… [--only=quality|mixed|speed] [--out=<file>]`. Writes Markdown.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MixedRow, measureMixed } from './search-mixed.ts';
import { ABLATIONS, measureQuality, type QualityRow } from './search-quality.ts';
import { measureSpeed, type SpeedRow } from './search-speed.ts';

const out = process.argv.find((argument) => argument.startsWith('--out='))?.slice(6);
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice(7);
const folders = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (folders.length === 0) {
  console.error('Name at least one folder: npm run bench:search -- <folder>… [--out=<file>]');
  process.exit(2);
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

function qualityTable(rows: readonly QualityRow[]): string {
  return table(
    [
      'set',
      'queries',
      'n',
      'Signpost',
      'FTS5 porter',
      'MiniSearch',
      'MRR@10',
      'recall@10',
      'answered',
    ],
    rows.map((row) => [
      row.set,
      row.queries.replace('.jsonl', ''),
      String(row.count),
      `**${row.ours.mean.toFixed(3)}** ± ${row.ours.error.toFixed(3)}`,
      row.porter.mean.toFixed(3),
      row.miniSearch.mean.toFixed(3),
      row.mrr.toFixed(3),
      row.recall.toFixed(3),
      `${(row.answered * 100).toFixed(1)} %`,
    ]),
  );
}

function ablationTable(rows: readonly QualityRow[]): string {
  return table(
    ['without', ...rows.map((row) => `${row.set} ${short(row.queries)}`)],
    ABLATIONS.map(({ name }) => [name, ...rows.map((row) => signed(row.ablations.get(name) ?? 0))]),
  );
}

function short(queries: string): string {
  return queries.replace(/^queries-?|\.jsonl$/g, '') || 'clean';
}

function signed(value: number): string {
  return `${value >= 0 ? '+' : '−'}${Math.abs(value).toFixed(3)}`;
}

function speedTable(rows: readonly SpeedRow[]): string {
  return table(
    [
      'articles',
      'queries',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'build s',
      'file MB',
      'heap MB',
      'update ms',
    ],
    rows.map((row) => [
      String(row.articles),
      row.queries,
      row.p50.toFixed(1),
      row.p95.toFixed(1),
      row.p99.toFixed(1),
      (row.buildMs / 1000).toFixed(1),
      (row.fileBytes / 1e6).toFixed(0),
      (row.heapBytes / 1e6).toFixed(0),
      row.updateMs.toFixed(1),
    ]),
  );
}

function mixedTable(rows: readonly MixedRow[]): string {
  return table(
    ['set', 'queries', 'n', 'one weight', 'weights by type'],
    rows.map(({ set, queries, count, alike, byType }) => [
      set,
      queries.replace('.jsonl', ''),
      String(count),
      alike.toFixed(3),
      byType.toFixed(3),
    ]),
  );
}

const work = mkdtempSync(join(tmpdir(), 'bench-search-'));
try {
  const parts: string[] = [];
  if (only === undefined || only === 'quality') {
    const quality = folders.flatMap((folder) => measureQuality(folder, work));
    parts.push(
      '### Order of results (nDCG@10, ± one standard error)',
      qualityTable(quality),
      '### What each part is worth (change of nDCG@10 without it)',
      ablationTable(quality),
    );
  }
  if (only === undefined || only === 'mixed') {
    parts.push('### Weights by type', mixedTable(measureMixed(folders, work)));
  }
  if (only === undefined || only === 'speed') {
    const speed = measureSpeed(folders, work);
    parts.push('### Speed in process, articles of about 137 words', speedTable(speed));
  }
  const report = `${parts.join('\n\n')}\n`;
  if (out === undefined) console.log(report);
  else writeFileSync(out, report);
} finally {
  rmSync(work, { recursive: true, force: true });
}
