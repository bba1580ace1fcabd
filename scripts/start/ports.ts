import { createServer } from 'node:net';

/** Whether this process could listen on a port of this machine right now. */
export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/**
 * Refuses to start on a port that somebody else holds.
 * @throws naming the port and the variable that moves it.
 */
export async function claimPort(name: 'PORT' | 'LAKE_PORT', port: number): Promise<void> {
  if (await isPortFree(port)) return;
  throw new Error(
    `Port ${port} is taken by another program. Stop that program, or choose another port with ${name}=<number>.`,
  );
}
