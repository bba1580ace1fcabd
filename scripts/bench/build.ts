import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { family, memoryOf, peakMemoryOf, untilAnswers } from '../measuring.ts';
import { end, launch, startScript } from '../processes.ts';

/**
 * Time and memory of a production build over 1,000 articles, each in every language when `all` is
 * said: `npm run bench -- build [articles] [all]`. It draws the pages that a build draws, which are
 * not all where articles are many; the memory of all processes together is that of one moment.
 */
const articles = Number(process.argv[2] ?? 1_000);
const others = process.argv[3] === 'all' ? LOCALES.filter((one) => one !== DEFAULT_LOCALE) : [];
const LAKE_PORT = '3731';
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'signpost-build-'));
const environment = {
  LAKE_PORT,
  SIGNPOST_DATA_DIR: join(folder, 'data'),
  SIGNPOST_DIST_DIR: '.next-bench',
};

function node(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${args[0]} ended with ${status}.`);
}

const dataset = join(folder, 'dataset.ndjson');
node('scripts/dataset.ts', String(articles), dataset, others.join());
node('scripts/lake.ts', 'import', dataset);
const lake = launch(process.execPath, ['scripts/lake-server.ts'], environment);
try {
  await untilAnswers(`http://127.0.0.1:${LAKE_PORT}/v1/ping`);
  const startedAt = performance.now();
  const build = startScript('scripts/build.ts', environment, (text) => console.log(text.trimEnd()));
  let peak = 0;
  let together = 0;
  const watch = setInterval(() => {
    const processes = family(build.pid ?? 0);
    peak = Math.max(peak, peakMemoryOf(build.pid ?? 0));
    together = Math.max(
      together,
      processes.reduce((sum, one) => sum + memoryOf(one), 0),
    );
  }, 250);
  const status = await new Promise((done) => build.once('exit', done));
  clearInterval(watch);
  const seconds = (performance.now() - startedAt) / 1_000;
  if (status !== 0) throw new Error(`The build ended with ${status}.`);
  const megabytes = [peak, together].map((bytes) => (bytes / 1e6).toFixed(0));
  console.log('| articles | languages | build, s | largest process, MB | all together, MB |');
  console.log('|---|---|---|---|---|');
  const row = [articles, others.length + 1, seconds.toFixed(0), ...megabytes];
  console.log(`| ${row.join(' | ')} |`);
} finally {
  await end(lake);
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(root, '.next-bench'), { recursive: true, force: true });
}
