import { resolve } from 'node:path';
import { env } from '#lib/env.ts';
import { FAULTS } from '../outage/faults.ts';
import { startParts } from '../outage/parts.ts';
import { type Cell, outageDocuments, type Row, runRow } from '../outage/row.ts';

/**
 * The fault matrix at length: `npm run bench:outage [seconds]`. Each fault of the CMS lasts for that
 * many seconds (60), through a change, a `kill -9` of the site and an announcement that opens meanwhile.
 * Takes copies of the build and the data folder that the environment names.
 */
const SECONDS = Number(process.argv[2] ?? 60);
const PACE = { boundaryAfterMs: Math.max(5_000, SECONDS * 500), outageMs: SECONDS * 1_000 };

const { distDir, dataDir } = env();
const parts = await startParts({ distDir, dataDir: resolve(dataDir) }, (write) =>
  write(outageDocuments()),
);
let wrong = 0;
try {
  console.log(`| the CMS … (${SECONDS} s each) | a change | \`kill -9\` and start | a boundary | a page never drawn | newest page after | questions per page |
|---|---|---|---|---|---|---|`);
  for (const [number, fault] of FAULTS.entries()) print(await runRow(parts, fault, number, PACE));
} finally {
  await parts.stop();
}
if (wrong > 0) process.exitCode = 1;

function print({ fault, webhook, restart, boundary, cold, recovery }: Row): void {
  const { ms, questions, pages } = recovery;
  const cells = [webhook, restart, boundary, cold].map(show);
  const share = (questions / Math.max(1, pages)).toFixed(1);
  console.log(
    `| ${fault} | ${cells.join(' | ')} | ${(ms / 1_000).toFixed(1)} s | ${share} (${questions}/${pages}) |`,
  );
}

function show({ status, ms, lateMs, wrong: faults }: Cell): string {
  wrong += faults.length;
  const seen = faults.length === 0 ? 'right' : faults.map((text) => `**${text}**`).join(', ');
  const late = lateMs === undefined ? '' : `, shown after ${lateMs} ms`;
  return `${status}, ${ms} ms${late}, ${seen}`;
}
