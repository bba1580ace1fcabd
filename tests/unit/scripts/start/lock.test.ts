import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const LOCK = resolve(import.meta.dirname, '../../../../scripts/start/lock.ts');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'signpost-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that takes the lock, says so, and then lives as long as `then` lets it. */
function program(then: string): string[] {
  const file = JSON.stringify(join(folder, 'below/running.lock'));
  const code = `
    const { holdLock } = await import(${JSON.stringify(LOCK)});
    try { holdLock(${file}, 'It is taken.'); console.log('held'); ${then} }
    catch (error) { console.log(error.message); }`;
  return ['--no-warnings', '--input-type=module', '-e', code];
}

function tryToHold(): string {
  return execFileSync(process.execPath, program(''), { encoding: 'utf8' }).trim();
}

describe('holdLock', () => {
  it('keeps others out until its process is gone, also when that is killed', async () => {
    // Its input ends with us, however we do.
    const holder = spawn(process.execPath, program('process.stdin.resume();'));
    const [said] = await once(holder.stdout, 'data');
    expect(String(said).trim()).toBe('held');
    expect(tryToHold()).toBe('It is taken.');
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    await ended;
    expect(tryToHold()).toBe('held');
  });
});
