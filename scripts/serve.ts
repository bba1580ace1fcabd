import { resolve } from 'node:path';
import next from 'next';
import { INLINE_SCRIPTS } from '#components/layout/inline-scripts.ts';
import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { answerEvent } from '#lib/feedback/answer-event.ts';
import { answerVote } from '#lib/feedback/answer-vote.ts';
import { log } from '#lib/log.ts';
import { revalidationKey } from '#lib/pages/built.ts';
import { refuseSearchPage } from '#lib/search/refuse-page.ts';
import { pagePolicy } from '#lib/seo/page-policy.ts';
import { commonHeaders } from '#lib/seo/security-headers.ts';
import { createClientAddress } from '#lib/server/client-address.ts';
import { withFastRoutes } from '#lib/server/fast-routes.ts';
import { guardRequest } from '#lib/server/guard-request.ts';
import { KeptResponses } from '#lib/server/kept-responses.ts';
import { KnownRoutes } from '#lib/server/known-routes.ts';
import { boundaryOf, isDrawing, isForPage } from '#lib/server/request-kind.ts';
import { amendHeaders } from '#lib/server/response-headers.ts';
import { responseMeta } from '#lib/server/response-meta.ts';
import { createServePage } from '#lib/server/serve-page.ts';
import { createServeScript } from '#lib/server/serve-script.ts';
import { createServeStatic } from '#lib/server/serve-static.ts';
import { createSiteServer } from '#lib/server/server.ts';
import { splitResponse } from '#lib/server/split-response.ts';
import { createIsStatic } from '#lib/server/static-files.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { PORT_TAKEN } from './start/processes.ts';

/** Serves the built site (or, with --dev, the source) on PORT. Started by `scripts/start.ts`. */
/** So much later readers are answered at most where the content does not answer. */
const COMPARE_TIMEOUT_MS = 500;

const dev = process.argv.includes('--dev');
const site = context();
const { port, lakePort, content, trustedProxies } = site.env;
site.background.hasOwnServer = true;
const app = next({ dev, port, hostname: 'localhost' });
await app.prepare();

const drawn = app.getRequestHandler();
const metaNow = () => responseMeta(site);
const headers = {
  ...commonHeaders(site.env),
  'content-security-policy': pagePolicy(INLINE_SCRIPTS, content.kind),
};
// In development Next's own copies are those that follow the source.
const handle = dev
  ? drawn
  : withFastRoutes(drawn, { '/api/feedback': answerVote, '/api/events': answerEvent });
const distDir = resolve(site.env.distDir);
const isStatic = dev ? undefined : createIsStatic(distDir);
const serveScript = createServeScript(site.pages);
const serveStatic = createServeStatic({ distDir, isStatic: isStatic ?? (() => false), headers });
const kept = new KeptResponses(site, now);
const routes = new KnownRoutes({ now, nextBoundary: () => site.boundaries.next });
const server = createSiteServer({
  handle: async (incoming, outgoing) => {
    if (refuseSearchPage(incoming, outgoing)) return;
    amendHeaders(outgoing, metaNow);
    if (!dev && isDrawing(incoming)) {
      return site.drawing.run({ boundary: boundaryOf(incoming) }, () => handle(incoming, outgoing));
    }
    if (!dev) {
      if (kept.answer(incoming, outgoing)) return;
      splitResponse(incoming, outgoing, headers);
    }
    return handle(incoming, outgoing);
  },
  routeOf: (incoming) => {
    const addresses = site.replica.isFilled ? addressesOf(site.replica) : undefined;
    const decide = () =>
      guardRequest(incoming, addresses, now(), { isStatic, hasLake: content.kind === 'lake' });
    return isForPage(incoming) ? routes.find(incoming.url ?? '/', addresses, decide) : decide();
  },
  serveFile: dev
    ? undefined
    : (incoming, outgoing) => serveScript(incoming, outgoing) || serveStatic(incoming, outgoing),
  servePage: dev ? undefined : createServePage(site, { metaNow, headers }),
  headers,
  revalidationKey: dev ? undefined : revalidationKey(distDir),
  upgrade: dev ? app.getUpgradeHandler() : undefined,
  clientAddress: createClientAddress(trustedProxies),
  lakePort: content.kind === 'lake' ? lakePort : undefined,
});

// Pages of an earlier process are compared with the content before anybody sees them, if it answers.
await site.startup.whenCompared(COMPARE_TIMEOUT_MS);
server.listen(port, site.env.host, () => {
  if (!dev) site.queue.start();
  process.send?.('listening');
});
server.on('error', (error) => {
  log('server').fatal({ err: error }, `The site cannot listen on ${site.env.host}, port ${port}.`);
  process.exit('code' in error && error.code === 'EADDRINUSE' ? PORT_TAKEN : 1);
});

// Whoever reads the log may go away first; to log that would fail again, without end.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

let isStopping = false;
// `disconnect` comes when whoever started this process is gone, however that happened.
for (const event of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
  process.on(event, () => {
    if (isStopping) return;
    isStopping = true;
    server.close(() => void site.background.stop().then(() => process.exit(0)));
    server.closeIdleConnections();
    // Event streams never end by themselves.
    setTimeout(() => server.closeAllConnections(), 3_000).unref();
  });
}
