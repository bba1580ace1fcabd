import { execFileSync } from 'node:child_process';

const MODULE = new URL('../../../../lib/node/pool-priority.ts', import.meta.url);

/** In a process of its own: priorities cannot be raised again. */
const PROGRAM = `
  import { readdirSync, readFileSync } from 'node:fs';
  import { getPriority } from 'node:os';
  const { lowerPoolPriority } = await import(${JSON.stringify(MODULE.href)});
  const before = getPriority();
  await lowerPoolPriority(5);
  const threads = readdirSync('/proc/self/task').map((task) => [
    readFileSync('/proc/self/task/' + task + '/comm', 'utf8').trim(),
    getPriority(Number(task)) - before,
  ]);
  console.log(JSON.stringify(threads));
`;

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux('lowers the threads for files and images, and not the one for requests', () => {
  const program = ['--no-warnings', '--input-type=module', '--eval', PROGRAM];
  const threads: [string, number][] = JSON.parse(String(execFileSync(process.execPath, program)));
  const pool = threads.filter(([name]) => name === 'libuv-worker');
  expect(pool.length).toBeGreaterThan(0);
  for (const [, lowered] of pool) expect(lowered).toBe(5);
  for (const [name, lowered] of threads) if (name !== 'libuv-worker') expect(lowered).toBe(0);
});
