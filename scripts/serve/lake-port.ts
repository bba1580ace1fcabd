import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 20;

/** Waits until something listens on a port of this machine, `timeoutMs` at most. */
export async function untilListening(port: number, timeoutMs: number): Promise<void> {
  const giveUpAt = performance.now() + timeoutMs;
  while (performance.now() < giveUpAt && !(await isListening(port))) await pause(LOOK_MS);
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
