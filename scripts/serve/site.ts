import { resolve } from 'node:path';
import { INLINE_SCRIPTS } from '#components/layout/inline-scripts.ts';
import { SHELL_SCRIPT } from '#components/layout/shell-script.ts';
import { createFirstTasks } from '#lib/background/first-tasks.ts';
import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { answerEvent } from '#lib/feedback/answer-event.ts';
import { answerVote } from '#lib/feedback/answer-vote.ts';
import { log } from '#lib/log.ts';
import { LOADER_FILE } from '#lib/page-script/loader.ts';
import { ReaderScripts } from '#lib/page-script/reader-scripts.ts';
import { sheetsAt } from '#lib/page-script/sheets.ts';
import { isNotFoundKey, pathOfKey } from '#lib/pages/address.ts';
import { answerDelivery } from '#lib/revalidation/answer-delivery.ts';
import { refuseSearchPage } from '#lib/search/refuse-page.ts';
import { doOnThread } from '#lib/search/thread/start.ts';
import { createPageHeaders } from '#lib/seo/page-headers.ts';
import { createClientAddress } from '#lib/server/client-address.ts';
import { createFastRoutes } from '#lib/server/fast-routes.ts';
import { guardRequest } from '#lib/server/guard-request.ts';
import { KeptResponses } from '#lib/server/kept-responses.ts';
import { KnownRoutes } from '#lib/server/known-routes.ts';
import { boundaryOf, isDrawing, isForPage } from '#lib/server/request-kind.ts';
import { amendHeaders } from '#lib/server/response-headers.ts';
import { responseMeta } from '#lib/server/response-meta.ts';
import { createServePage } from '#lib/server/serve-page.ts';
import { createServeScript } from '#lib/server/serve-script.ts';
import { createServeScriptFile } from '#lib/server/serve-script-file.ts';
import { createServeStatic } from '#lib/server/serve-static.ts';
import { createServeTheme } from '#lib/server/serve-theme.ts';
import { createSiteServer } from '#lib/server/server.ts';
import { splitResponse } from '#lib/server/split-response.ts';
import { createIsStatic } from '#lib/server/static-files.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { guardRoute } from '#lib/site-index/guard.ts';
import { PORT_TAKEN } from '../start/processes.ts';
import type { Stopping } from '../start/stopping.ts';
import { untilListening } from './lake-port.ts';
import { loadNext } from './next-handler.ts';
import { followResponses } from './open-responses.ts';

/** How long the site waits for the lake, which is started beside it, to listen. */
const LAKE_TIMEOUT_MS = 700;
/** How long readers wait for the comparison when the CMS does not answer. */
const COMPARE_TIMEOUT_MS = 500;
/** A development server begins with nothing, and has nothing else to show. */
const DEV_COMPARE_TIMEOUT_MS = 60_000;

/** Serves the site in this process. Readers get finished pages while Next is still being loaded. */
export async function serveSite(dev: boolean, stopping: Stopping): Promise<void> {
  const site = context();
  const { host, port, lakePort, content, trustedProxies } = site.env;
  site.background.hasOwnServer = true;
  site.search.doElsewhere = doOnThread;
  stopping.with(() => site.background.stop());
  if (content.kind === 'lake') await untilListening(lakePort, LAKE_TIMEOUT_MS);
  await site.background.start(createFirstTasks(site));
  // Pages of an earlier process are compared with the content before anybody sees them, if it
  // answers.
  await site.startup.whenCompared(dev ? DEV_COMPARE_TIMEOUT_MS : COMPARE_TIMEOUT_MS);
  if (stopping.isAsked) return;

  let next: ReturnType<typeof loadNext> | undefined;
  const loaded = () => {
    next ??= loadNext({ dev, port });
    return next;
  };
  const metaNow = () => responseMeta(site);
  const headers = createPageHeaders(site, INLINE_SCRIPTS);
  const handle: ReturnType<typeof loadNext>['handle'] = (...request) => loaded().handle(...request);
  const distDir = resolve(site.env.distDir);
  const isStatic = dev ? undefined : createIsStatic(distDir);
  const serveStatic = createServeStatic({
    distDir,
    isStatic: isStatic ?? (() => false),
    partsOf: (path) => sheetsAt(path, site.buildKey),
    headers,
  });
  const nextBoundary = () => site.boundaries.next;
  const kept = new KeptResponses({ pages: site.pages, now, nextBoundary });
  const routes = new KnownRoutes({ now, nextBoundary });
  const addresses = () => (site.replica.isFilled ? addressesOf(site.replica) : undefined);
  const isShown = (key: string) => {
    const path = pathOfKey(key);
    if (path === undefined || isNotFoundKey(key)) return isNotFoundKey(key);
    return guardRoute(path, addresses(), now()).kind === 'open';
  };
  const readerScripts = new ReaderScripts();
  const serveScript = createServeScript(site.pages, readerScripts, isShown, headers);
  const serveScriptFile = createServeScriptFile([LOADER_FILE, SHELL_SCRIPT], headers);
  const serveTheme = createServeTheme(headers);
  const server = createSiteServer({
    handle: async (incoming, outgoing) => {
      if (refuseSearchPage(incoming, outgoing)) return;
      amendHeaders(outgoing, metaNow);
      if (!dev && isDrawing(incoming)) {
        const about = { boundary: boundaryOf(incoming) };
        return site.drawing.run(about, () => handle(incoming, outgoing));
      }
      if (!dev) {
        if (kept.answer(incoming, outgoing)) return;
        splitResponse(incoming, outgoing, headers, site.buildKey, readerScripts);
      }
      return handle(incoming, outgoing);
    },
    // In development Next's own copies are those that follow the source.
    fastRoute: dev
      ? undefined
      : createFastRoutes({
          '/api/feedback': answerVote,
          '/api/events': answerEvent,
          '/api/revalidate': answerDelivery,
        }),
    routeOf: (incoming) => {
      const known = addresses();
      const decide = () =>
        guardRequest(incoming, known, now(), { isStatic, hasLake: content.kind === 'lake' });
      return isForPage(incoming) ? routes.find(incoming.url ?? '/', known, decide) : decide();
    },
    serveFile: dev
      ? undefined
      : (incoming, outgoing) =>
          serveScriptFile(incoming, outgoing) ||
          serveScript(incoming, outgoing) ||
          serveTheme(incoming, outgoing) ||
          serveStatic(incoming, outgoing),
    servePage: dev ? undefined : createServePage(site, { metaNow, headers }),
    headers,
    revalidationKey: dev ? undefined : site.buildKey,
    upgrade: dev ? (...request) => loaded().upgrade(...request) : undefined,
    clientAddress: createClientAddress(trustedProxies),
    lakePort: content.kind === 'lake' ? lakePort : undefined,
  });
  const responses = followResponses(server);
  stopping.with(async () => {
    await responses.close();
    await site.background.stop();
  });
  server.on('error', (error) => {
    log('server').fatal({ err: error }, `The site cannot listen on ${host}, port ${port}.`);
    process.exit('code' in error && error.code === 'EADDRINUSE' ? PORT_TAKEN : 1);
  });
  // Whoever reads the log may go away first; to log that would fail again, without end.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  server.listen(port, host, () => {
    process.send?.('listening');
    loaded().ready.then(
      () => {
        if (!dev && !stopping.isAsked) site.queue.start();
      },
      (error: unknown) => {
        log('server').fatal({ err: error }, 'Next cannot be loaded.');
        process.exit(1);
      },
    );
  });
}
