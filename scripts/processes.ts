import { type ChildProcess, type IOType, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { SITE_NODE_OPTIONS, siteEnvironment } from './serve/node-options.ts';

const ROOT = resolve(import.meta.dirname, '..');
const GUARD = resolve(import.meta.dirname, 'test/guard.ts');

/** Below the ports that systems give to outgoing connections (Linux: 32768 and up). */
const FREE_PORTS = [20_000, 32_000] as const;

/** A port nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(...FREE_PORTS);
    if (await isFree(port)) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen(port, () => probe.close(() => done(true)));
  });
}

/** The script ends when its channel here does, so always with us. `note` gets what it prints. */
export function startScript(
  script: string,
  environment: Readonly<Record<string, string>>,
  note: (printed: string) => void,
  nodeOptions: readonly string[] = [],
): ChildProcess {
  const child = spawn(process.execPath, ['--no-warnings', ...nodeOptions, script], {
    cwd: ROOT,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => note(String(chunk)));
  }
  return child;
}

/** The site as `npm start` runs it, in the way of {@link startScript}. */
export function startSite(
  environment: Readonly<Record<string, string>>,
  note: (printed: string) => void,
): ChildProcess {
  const distDir = resolve(ROOT, environment.SIGNPOST_DIST_DIR ?? '.next');
  const own = { ...siteEnvironment(distDir), ...environment };
  return startScript('scripts/serve.ts', own, note, SITE_NODE_OPTIONS);
}

type Guarded = {
  env?: NodeJS.ProcessEnv;
  cwd?: string;
  /** Of the program's output and errors. */
  output?: IOType;
  /** Another user to run the program as. */
  owner?: { uid: number; gid: number } | undefined;
};

/**
 * Starts a program that knows nothing of us in a group of its own, which gets the signals that the
 * returned process gets and is killed when the program ends, on `disconnect` or when we are gone.
 */
export function startGuarded(
  command: string,
  args: readonly string[],
  { env = process.env, cwd = ROOT, output = 'inherit', owner }: Guarded = {},
): ChildProcess {
  const job = JSON.stringify({ command, args, ...owner });
  return spawn(process.execPath, ['--no-warnings', GUARD, job], {
    cwd,
    env,
    stdio: ['ignore', output, output, 'ipc'],
    // Whoever ends our group must leave the guard the time to end its own.
    detached: true,
  });
}

/** Starts a program of which only the errors are shown. */
export function launch(command: string, args: readonly string[], environment = {}): ChildProcess {
  return spawn(command, args, {
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** A program that is asked to end and does not is killed after this. */
const END_TIMEOUT_MS = 60_000;

/** Ends a program and waits until it has. */
export async function end(
  child: ChildProcess,
  signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM',
): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const limit = setTimeout(() => child.kill('SIGKILL'), END_TIMEOUT_MS);
  await ended;
  clearTimeout(limit);
}
