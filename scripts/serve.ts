import next from 'next';
import { answerFacts, isReady } from '#lib/changes/facts.ts';
import { gateOfVisit } from '#lib/changes/gate.ts';
import { env } from '#lib/env.ts';
import { answerEvent } from '#lib/feedback/answer-event.ts';
import { answerVote } from '#lib/feedback/answer-vote.ts';
import { createClientAddress } from '#lib/front/client-address.ts';
import { withDirectAnswers } from '#lib/front/direct.ts';
import { createFront } from '#lib/front/server.ts';
import { asVisits } from '#lib/front/visits.ts';
import { PORT_TAKEN } from './start/processes.ts';

/** Serves the built site (or, with --dev, the source) on PORT. Started by `scripts/start.ts`. */
const dev = process.argv.includes('--dev');
const { port, lakePort, content, trustedProxies } = env();
const app = next({ dev, port, hostname: 'localhost' });
await app.prepare();

const pages = app.getRequestHandler();
// In development Next's own copies are those that follow the source.
const handle = dev
  ? pages
  : withDirectAnswers(pages, { '/api/feedback': answerVote, '/api/events': answerEvent });
const server = createFront({
  handle: asVisits({ handle, facts: answerFacts, isReady }),
  gateOf: (incoming) => gateOfVisit(incoming.url ?? '/', incoming.headers),
  upgrade: dev ? app.getUpgradeHandler() : undefined,
  clientAddress: createClientAddress(trustedProxies),
  lakePort: content.kind === 'lake' ? lakePort : undefined,
});

server.listen(port, () => process.send?.('listening'));
server.on('error', (error) => {
  console.error(`The site cannot listen on port ${port}: ${error.message}`);
  process.exit('code' in error && error.code === 'EADDRINUSE' ? PORT_TAKEN : 1);
});

// Whoever reads the log may go away first; to log that would fail again, without end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

let stopping = false;
// `disconnect` comes when whoever started this process is gone, however that happened.
for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.on(event, () => {
    if (stopping) return;
    stopping = true;
    server.close(() => process.exit(0));
    server.closeIdleConnections();
    // Event streams never end by themselves.
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
}
