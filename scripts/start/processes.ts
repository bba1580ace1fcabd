import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { log } from '#lib/log.ts';

/** A program ends with this when its port was taken: starting it again would not help. */
export const PORT_TAKEN = 98;

const STOP_TIMEOUT_MS = 8_000;

const running = new Set<ChildProcess>();
let stopping = false;

function launch(
  args: readonly string[],
  root: string,
  environment: Readonly<Record<string, string>>,
  channel: readonly 'ipc'[] = [],
) {
  if (stopping) throw new Error('It is being stopped.');
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', ...channel],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Runs a program to its end.
 * @throws when it ends with anything but 0, naming `what` and its last word.
 */
export function run(
  what: string,
  args: readonly string[],
  root: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Whoever asked to stop ends this process; there is nobody to tell.
    if (stopping) return;
    launch(args, root, environment).once('exit', (code, signal) => {
      if (code === 0) resolve();
      else if (!stopping)
        reject(new Error(`${what} ended with ${signal ?? code}; its messages stand above.`));
    });
  });
}

/** Keeps a program running; when its port is taken everything ends, since somebody else answers. */
export function keepRunning(
  what: string,
  args: readonly string[],
  root: string,
  environment: Readonly<Record<string, string>> = {},
): void {
  const startedAt = performance.now();
  // The channel ends with this process, however it ends, and so tells the program to end too.
  launch(args, root, environment, ['ipc']).once('exit', async (code, signal) => {
    if (stopping) return;
    if (code === PORT_TAKEN) {
      await stopAll();
      process.exit(1);
    }
    // One that dies at once would otherwise be started hundreds of times a second.
    const patience = performance.now() - startedAt < 5_000 ? 2_000 : 100;
    log('start').error(`${what} ended with ${signal ?? code}; it is started again.`);
    await pause(patience);
    if (!stopping) keepRunning(what, args, root, environment);
  });
}

/** Stops what was started here, the last first: what the site took still reaches the lake. */
export async function stopAll(): Promise<void> {
  stopping = true;
  for (const child of [...running].toReversed()) {
    // It may have ended while another one was waited for.
    if (!running.has(child)) continue;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await Promise.race([ended, pause(STOP_TIMEOUT_MS, undefined, { ref: false })]);
    if (running.has(child)) child.kill('SIGKILL');
  }
}

/**
 * Asks an address until `isReady` accepts its answer (200, when left out), or gives up with a sentence
 * that names it.
 */
export async function untilHealthy(
  what: string,
  address: string,
  seconds: number,
  isReady: (answer: Response) => Promise<boolean> = async ({ ok }) => ok,
): Promise<void> {
  const giveUpAt = performance.now() + seconds * 1_000;
  while (performance.now() < giveUpAt && !stopping) {
    const leftMs = Math.ceil(giveUpAt - performance.now());
    if (await isHealthy(address, isReady, leftMs).catch(() => false)) return;
    await pause(100);
  }
  throw new Error(`${what} did not answer at ${address} within ${seconds} s.`);
}

/** Waits as long as there is time: to ask a server again that compiles would not make it faster. */
async function isHealthy(
  address: string,
  isReady: (answer: Response) => Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  return isReady(await fetch(address, { signal: AbortSignal.timeout(timeoutMs) }));
}
