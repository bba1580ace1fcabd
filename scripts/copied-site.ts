import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { env } from '#lib/env.ts';
import { untilAnswers } from './measuring.ts';

const root = resolve(import.meta.dirname, '..');

export type CopiedSite = {
  url: string;
  dataDir: string;
  distDir: string;
  /** What it printed so far. */
  log(): string;
  /** Starts it, or starts it again, and waits until it answers. */
  start(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Ends it and removes the copies. */
  remove(): Promise<void>;
};

/**
 * The built site over copies of its build and of its feedback, for measurements that vote. The lake
 * is not started: readers are served, and votes taken, from what is kept.
 * @throws when there is no build; `npm start` makes one.
 */
export function copySite(port: number): CopiedSite {
  const { distDir, dataDir } = env();
  if (!existsSync(join(root, distDir, 'BUILD_ID'))) {
    throw new Error('There is no build yet: run npm start once.');
  }
  const copiedDist = `.next-copy-${port}`;
  const copiedData = mkdtempSync(join(tmpdir(), 'signpost-copy-'));
  rmSync(join(root, copiedDist), { recursive: true, force: true });
  cpSync(join(root, distDir), join(root, copiedDist), { recursive: true });
  for (const file of ['feedback.db', 'feedback.db-wal', 'search.db', 'search.db-wal']) {
    if (existsSync(join(dataDir, file))) cpSync(join(dataDir, file), join(copiedData, file));
  }
  const url = `http://127.0.0.1:${port}`;
  const printed: string[] = [];
  let child: ChildProcess | undefined;

  async function end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  return {
    url,
    dataDir: copiedData,
    distDir: join(root, copiedDist),
    log: () => printed.join(''),
    async start() {
      child = spawn(process.execPath, ['--no-warnings', 'scripts/serve.ts'], {
        cwd: root,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          NEXT_TELEMETRY_DISABLED: '1',
          PORT: String(port),
          SIGNPOST_DATA_DIR: copiedData,
          SIGNPOST_DIST_DIR: copiedDist,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (chunk: Buffer) => printed.push(String(chunk)));
      }
      await untilAnswers(`${url}/api/health`, 60);
    },
    kill: () => end('SIGKILL'),
    async remove() {
      await end('SIGTERM');
      rmSync(copiedData, { recursive: true, force: true });
      rmSync(join(root, copiedDist), { recursive: true, force: true });
    },
  };
}
