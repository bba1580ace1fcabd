import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Whether this process could listen on a port of this machine right now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/** A start before this one that was killed lets go of its ports within so many ms. */
const RELEASE_TIMEOUT_MS = 1_500;

/**
 * Refuses to start on a port that somebody else holds.
 * @throws naming the port and the variable that moves it.
 */
export async function claimPort(name: 'PORT' | 'LAKE_PORT', port: number): Promise<void> {
  const giveUpAt = performance.now() + RELEASE_TIMEOUT_MS;
  do {
    if (await isPortFree(port)) return;
    await pause(50);
  } while (performance.now() < giveUpAt);
  throw new Error(
    `Port ${port} is taken by another program. Stop that program, or choose another port with ${name}=<number>.`,
  );
}
