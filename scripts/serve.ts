import next from 'next';
import { env } from '#lib/env.ts';
import { createFront } from '#lib/front/server.ts';

/** Serves the built site (or, with --dev, the source) on PORT. Started by `scripts/start.ts`. */
const dev = process.argv.includes('--dev');
const { port, lakePort, content } = env();
const app = next({ dev, port, hostname: 'localhost' });
await app.prepare();

const handle = app.getRequestHandler();
const server = createFront({
  handle,
  upgrade: dev ? app.getUpgradeHandler() : undefined,
  lakePort: content.kind === 'lake' ? lakePort : undefined,
});

server.listen(port, () => process.send?.('listening'));
server.on('error', (error) => {
  console.error(`The site cannot listen on port ${port}: ${error.message}`);
  process.exit(1);
});

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // Event streams never end by themselves.
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
}
