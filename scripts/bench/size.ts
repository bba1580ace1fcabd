import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lakeWriter } from '../lake/writer.ts';
import { memoryOf, untilAnswers } from '../measuring.ts';
import { LONG_LETTERS, writeArchive } from '../size/archive.ts';
import { followChanges, untilQuiet } from '../size/changes.ts';
import {
  createInstallation,
  type Measured,
  removeBuild,
  sizeOf,
  watchMemory,
} from '../size/installation.ts';
import { measureStudio } from '../size/studio.ts';

/**
 * What a help center of thousands of articles costs: `npm run bench -- size [articles] [parts] [folder]`.
 * Parts, by commas, in this order: import, start, pages, publish, changes, studio. With a folder the data
 * stay there, so that parts can be measured one at a time; `import` begins anew.
 */
const ARTICLES = Number(process.argv[2] ?? 5_223);
const PARTS = (process.argv[3] ?? 'import,start,pages,publish,changes,studio').split(',');
const folder = resolve(process.argv[4] ?? mkdtempSync(join(tmpdir(), 'signpost-size-')));
const PUBLISHES = 100;
const SITE = 'scripts/serve.ts';
const LAKE = 'scripts/lake-server.ts';
const START_S = 1_200;

const row = (name: string, value: string, goal = '') =>
  console.log(`| ${name} | ${value} | ${goal} |`);
const mb = (bytes: number) => (bytes / 1e6).toFixed(0);

const site = await createInstallation(folder);
const parts: Readonly<Record<string, () => Promise<void>>> = {
  import: importBesideSite,
  start: firstStart,
  pages: keptPages,
  publish: publishes,
  changes,
  studio,
};
console.log(`| ${ARTICLES} articles | | goal |\n|---|---|---|`);
try {
  for (const name of PARTS) {
    const part = parts[name];
    if (part === undefined) throw new Error(`There is no part ${name}.`);
    await part().finally(() => site.stop());
  }
  row('“does not answer” in the log', String(silences(site)), '0');
} finally {
  await site.stop();
  if (process.argv[4] === undefined) {
    removeBuild(site);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Into a help center that runs and has no content. */
async function importBesideSite(): Promise<void> {
  const archive = join(folder, 'archive');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(archive, { recursive: true });
  await writeArchive(archive, ARTICLES);
  site.start('--empty');
  await untilAnswers(`${site.url}/api/health`, START_S);
  const stop = watchMemory({ lake: () => site.pidOf(LAKE), site: () => site.pidOf(SITE) });
  const startedAt = performance.now();
  await site.run(
    'scripts/import.ts',
    'zendesk',
    archive,
    '--assets',
    join(archive, 'assets'),
    '--yes',
  );
  const seconds = (performance.now() - startedAt) / 1_000;
  const peaks = stop();
  row('import beside the running site', `${seconds.toFixed(0)} s`);
  row('memory of the lake while importing', `${mb(peaks.get('lake') ?? 0)} MB`, '800 MB');
  row('memory of the site meanwhile', `${mb(peaks.get('site') ?? 0)} MB`);
}

/** With content and without a build. */
async function firstStart(): Promise<void> {
  removeBuild(site);
  const stop = watchMemory({
    build: () => site.pidOf('next/dist/bin/next'),
    buildServer: () => site.pidOf('next-build'),
  });
  const startedAt = performance.now();
  site.start();
  await untilAnswers(`${site.url}/`, START_S);
  const goal = ARTICLES > 1_600 ? '240 s' : '120 s';
  row(
    '`npm start` to the first page',
    `${((performance.now() - startedAt) / 1_000).toFixed(0)} s`,
    goal,
  );
  row(
    'memory of the largest process of the build',
    `${mb(Math.max(...stop().values()))} MB`,
    '2,000 MB',
  );
  row('memory of the lake at rest', `${mb(memoryOf(site.pidOf(LAKE)))} MB`, '400 MB');
  row('memory of the site then', `${mb(memoryOf(site.pidOf(SITE)))} MB`);
}

/** Everything that is kept once no page waits. */
async function keptPages(): Promise<void> {
  const startedAt = performance.now();
  await serve();
  await untilQuiet(site.url);
  row('until every page is drawn', `${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
  row('memory of the site with every page drawn', `${mb(memoryOf(site.pidOf(SITE)))} MB`);
  await site.stop();
  const { bytes, files } = sizeOf(site.distDir, /\/cache\/(?:turbopack|pictures|compiled)\//);
  row('the build with its pages', `${mb(bytes)} MB, ${files} files`, '400 MB, 1,000 files');
  const pictures = join(site.distDir, 'cache/pictures');
  if (existsSync(pictures)) {
    const { bytes, files } = sizeOf(pictures, /^$/);
    row('pictures of articles for other sites', `${mb(bytes)} MB, ${files} files`);
  }
}

/** Pages that nobody asked for yet may still be drawn meanwhile. */
async function serve(): Promise<void> {
  site.start();
  await untilAnswers(`${site.url}/`, START_S);
}

async function publishes(): Promise<void> {
  await serve();
  const printed = await site.run('scripts/bench/publish.ts', String(PUBLISHES));
  for (const line of printed
    .split('\n')
    .filter((one) => /^\| (?:seen|publish ack|never)/.test(one)))
    console.log(`${line}${line.startsWith('| seen') ? ' p95 1,000 ms' : ''} |`);
}

async function changes(): Promise<void> {
  await serve();
  const client = lakeWriter({
    lakePort: Number(site.environment.LAKE_PORT),
    dataDir: site.dataDir,
  });
  const { articles, committed, lists, asked } = await followChanges(client, site.url, 5_000);
  const s = (value: number) => `${value.toFixed(1)} s`;
  row(`${articles} changes at once, written`, s(committed));
  row('… seen in lists; on 200 pages that readers ask for', `${s(lists)}; ${s(asked)}`, '20 s');
}

async function studio(): Promise<void> {
  await serve();
  const printed = await site.run('scripts/lake.ts', 'invite', 'Bench', '--role', 'editor');
  const link = /https?:\S+/.exec(printed)?.[0] ?? '';
  const times = await measureStudio(
    site.url.replace('127.0.0.1', 'localhost'),
    link,
    'zendesk-360000999999',
  );
  const s = (value: number) => `${value.toFixed(1)} s`;
  row('Studio: list of FAQ', s(times.faq), '2 s');
  row('Studio: list of announcements', s(times.announcements), '3 s');
  row(
    `Studio: a document of ${LONG_LETTERS} letters from a click; from its address`,
    `${s(times.long)}; ${s(times.longAddress)}`,
    '4 s',
  );
}

function silences({ printed }: Measured): number {
  return printed().split('does not answer').length - 1;
}
