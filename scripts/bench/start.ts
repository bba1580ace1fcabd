import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { quantile, untilAnswers } from '../measuring.ts';

/**
 * How long readers wait for a page: from `npm start` on an empty data folder without a build, and
 * after `kill -9` of everything, of the starting process alone, and of the site alone:
 * `npm run bench -- start [times]`. The installation before it is not measured here. Fails when a
 * start after a kill takes two seconds.
 */
const TIMES = Number(process.argv[2] ?? 10);
const MAX_RESTART_MS = 2_000;
const PORT = 3740;
const HOME = `http://127.0.0.1:${PORT}/`;
const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'signpost-start-'));
const build = join(root, '.next-bench');

/** In a group of its own, so that all of it can be killed at once. */
function start(): ChildProcess {
  return spawn(process.execPath, ['--no-warnings', join(root, 'scripts/start.ts')], {
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(PORT),
      LAKE_PORT: '3741',
      SIGNPOST_DATA_DIR: folder,
      SIGNPOST_DIST_DIR: '.next-bench',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
}

async function killAll(site: ChildProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (site.exitCode !== null || site.signalCode !== null || site.pid === undefined) return;
  const ended = once(site, 'exit');
  process.kill(-site.pid, signal);
  await ended;
}

/** From a kill to the next answered page. */
async function restarts(kill: (site: ChildProcess) => Promise<ChildProcess>): Promise<number[]> {
  let site = start();
  const times: number[] = [];
  for (let round = 0; round < TIMES; round += 1) {
    await untilCurrent();
    const startedAt = performance.now();
    site = await kill(site);
    await untilAnswers(HOME, 60);
    times.push(performance.now() - startedAt);
  }
  await killAll(site, 'SIGKILL');
  return times.sort((one, other) => one - other);
}

async function untilCurrent(): Promise<void> {
  await untilAnswers(HOME, 60);
  const current = async () => {
    const answer = await fetch(`${HOME}api/health`);
    return (await answer.text()).includes('"current":true');
  };
  while (!(await current())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** The process that listens on the port of the site (Linux). */
async function siteOf({ pid }: ChildProcess): Promise<number> {
  const { readFileSync } = await import('node:fs');
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ');
  const isSite = (one: string) =>
    readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('scripts/serve.ts');
  return Number(children.find(isSite));
}

const seconds = (ms: number) => (ms / 1_000).toFixed(2);

console.log('| start | seconds to the first page, p50 / max |\n|---|---|');
try {
  rmSync(build, { recursive: true, force: true });
  const startedAt = performance.now();
  const first = start();
  await untilAnswers(HOME, 900);
  console.log(`| no content, no build | ${seconds(performance.now() - startedAt)} |`);
  await untilCurrent();
  await killAll(first, 'SIGKILL');
  const kills: Readonly<Record<string, (site: ChildProcess) => Promise<ChildProcess>>> = {
    'kill -9 of everything, started again': async (site) => {
      await killAll(site, 'SIGKILL');
      return start();
    },
    'kill -9 of npm start alone, started again': async (site) => {
      const ended = once(site, 'exit');
      site.kill('SIGKILL');
      await ended;
      return start();
    },
    'kill -9 of the site alone': async (site) => {
      process.kill(await siteOf(site), 'SIGKILL');
      return site;
    },
  };
  for (const [name, kill] of Object.entries(kills)) {
    const times = await restarts(kill);
    const max = times.at(-1) ?? Number.NaN;
    if (max >= MAX_RESTART_MS) process.exitCode = 1;
    console.log(`| ${name}, ${TIMES} times | ${seconds(quantile(times, 0.5))} / ${seconds(max)} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(build, { recursive: true, force: true });
}
