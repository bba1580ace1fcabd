import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** Only for what would never come: a busy machine is given all the time it needs. */
const TIMEOUT_MS = 120_000;

/**
 * Waits until something is so.
 * @throws naming what was waited for when it does not come about.
 */
export async function until(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  everyMs = 20,
): Promise<void> {
  const giveUpAt = performance.now() + TIMEOUT_MS;
  while (!(await isSo())) {
    if (performance.now() > giveUpAt) throw new Error(`Waited in vain for ${what}.`);
    await pause(everyMs);
  }
}

/** Waits until nobody listens on a port of this machine any more. */
export async function untilClosed(port: number): Promise<void> {
  await until(`the end of what listens on port ${port}`, async () => !(await isOpen(port)));
}

function isOpen(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}
