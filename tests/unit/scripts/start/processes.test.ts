import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { until } from '#tests/support/until.ts';

const PROCESSES = resolve(import.meta.dirname, '../../../../scripts/start/processes.ts');

/** Runs code that has `keepRunning` at hand, and tells how it ended and what it said. */
async function run(code: string, until?: (said: string) => boolean) {
  const whole = `const { keepRunning } = await import(${JSON.stringify(PROCESSES)}); ${code}`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', whole]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
      if (until?.(said)) child.kill('SIGKILL');
    });
  }
  const [exitCode] = await once(child, 'exit');
  return { exitCode, said };
}

describe('keepRunning', () => {
  it('ends everything when the port of a program is taken', async () => {
    const { exitCode, said } = await run(
      "keepRunning('It', ['-e', 'process.exit(98)'], process.cwd()); setInterval(() => {}, 1000);",
    );
    expect(exitCode).toBe(1);
    expect(said).not.toContain('started again');
  });

  it('starts a program again that fell', async () => {
    const { said } = await run(
      "keepRunning('It', ['-e', 'process.exit(3)'], process.cwd()); setInterval(() => {}, 1000);",
      (words) => words.includes('started again'),
    );
    expect(said).toContain('It ended with 3; it is started again.');
  });

  it('leaves no program behind when it is killed itself', async () => {
    const program = "process.on('disconnect', () => process.exit()); console.log(process.pid);";
    const { said } = await run(
      `keepRunning('It', ['-e', ${JSON.stringify(program)}], process.cwd());`,
      (words) => /\d+\n/.test(words),
    );
    const pid = Number(/\d+/.exec(said)?.[0]);
    const isThere = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    await until('the end of the program', () => !isThere());
  });
});
