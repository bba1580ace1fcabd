import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export type Wire = {
  /** Leads to the port it was made for. */
  url: string;
  /** Connections through it right now. */
  count(): number;
  /** Breaks all of them at once, as a network does. New ones may be made. */
  cut(): void;
  close(): void;
};

/** A way to a port of this machine that can be cut. */
export async function openWire(target: string): Promise<Wire> {
  const port = Number(new URL(target).port);
  const visitors = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    visitors.add(near);
    near.on('close', () => visitors.delete(near));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = () => {
    for (const socket of visitors) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    count: () => visitors.size,
    cut,
    close() {
      server.close();
      cut();
    },
  };
}
