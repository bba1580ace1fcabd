import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '#scripts/processes.ts';
import { untilClosed } from '#tests/support/until.ts';

const PROCESSES = resolve(import.meta.dirname, '../../../scripts/processes.ts');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-processes-'));
});
// A lake that was left alone still closes its files.
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));

/** A program that listens on a port, ignores what it may, and says so. */
const listener = (port: number) =>
  `process.on('SIGTERM', () => {}); require('node:http').createServer().listen(${port}, '127.0.0.1', () => console.log('listening'))`;

/** A runner with `startGuarded` and `startScript` at hand, once it printed so many lines. */
async function startRunner(code: string, lines: number) {
  const whole = `const { startGuarded, startScript } = await import(${JSON.stringify(PROCESSES)}); ${code}`;
  const runner = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', whole], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(runner, 'exit');
  let printed = '';
  runner.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  while (printed.split('\n').length <= lines) await once(runner.stdout, 'data');
  return {
    async end(signal: NodeJS.Signals) {
      runner.kill(signal);
      await exit;
    },
  };
}

describe('startGuarded', () => {
  const family = async () => {
    const ports = [await freePort(), await freePort()] as const;
    const [child, grandchild] = ports.map((port) => `"${process.execPath}" -e "${listener(port)}"`);
    return { ports, line: `${grandchild} & ${child}; true` };
  };

  it.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
    'leaves nothing behind when its starter ends by %s',
    async (signal) => {
      const { ports, line } = await family();
      const runner = await startRunner(`startGuarded('sh', ['-c', ${JSON.stringify(line)}])`, 2);
      await runner.end(signal);
      for (const port of ports) await untilClosed(port);
    },
  );

  it('leaves nothing behind of a guarded program that guards one itself', async () => {
    const { ports, line } = await family();
    const inner = `const { startGuarded } = await import(${JSON.stringify(PROCESSES)}); startGuarded('sh', ['-c', ${JSON.stringify(line)}])`;
    const args = JSON.stringify(['--no-warnings', '--input-type=module', '-e', inner]);
    const runner = await startRunner(`startGuarded(process.execPath, ${args})`, 2);
    await runner.end('SIGKILL');
    for (const port of ports) await untilClosed(port);
  });

  it('ends what a program left behind', async () => {
    const port = await freePort();
    const program = `("${process.execPath}" -e "${listener(port)}" &) | head -n 1; exit 3`;
    await startRunner(
      `startGuarded('sh', ['-c', ${JSON.stringify(program)}]).on('exit', (code) => console.log('ended with', code))`,
      2,
    );
    await untilClosed(port);
  });
});

describe('startScript', () => {
  it('leaves no lake behind when its starter is killed', async () => {
    const port = await freePort();
    const settings = JSON.stringify({ LAKE_PORT: String(port), SIGNPOST_DATA_DIR: folder });
    const runner = await startRunner(
      `startScript('scripts/lake-server.ts', ${settings}, (printed) => console.log(printed.trim()))`,
      1,
    );
    await runner.end('SIGKILL');
    await untilClosed(port);
  });
});
