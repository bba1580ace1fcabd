import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Context } from '#lib/context.ts';
import PageCacheHandler from '#lib/pages/cache-handler.ts';
import { htmlOf } from '#lib/pages/page.ts';
import { DrawQueue } from '#lib/pages/queue.ts';
import { unpackRouterParts } from '#lib/pages/router-parts.ts';
import { installContext } from '#tests/support/context.ts';
import { testFolders } from '#tests/support/folder.ts';
import { drawnPage, openPages } from '#tests/support/pages.ts';
import { takeComplaints } from '#tests/support/setup.ts';
import { until } from '#tests/support/until.ts';

/*
 * Next's own caches around our handler, as a request goes through them. These are inner files of
 * Next: what fails here after an upgrade is named in `docs/next-internals.md`.
 */

const load = createRequire(import.meta.url);
const { IncrementalCache }: typeof import('next/dist/server/lib/incremental-cache/index.js') = load(
  'next/dist/server/lib/incremental-cache/index.js',
);
const { default: ResponseCache }: typeof import('next/dist/server/response-cache/index.js') = load(
  'next/dist/server/response-cache/index.js',
);
const { default: RenderResult }: typeof import('next/dist/server/render-result.js') = load(
  'next/dist/server/render-result.js',
);
const { nodeFs }: typeof import('next/dist/server/lib/node-fs-methods.js') = load(
  'next/dist/server/lib/node-fs-methods.js',
);

const folder = testFolders();
const PAGE = '/en/articles/a';
const OWNER = { kind: 'APP_PAGE', sourceRoute: '/(site)/[locale]/articles/[slug]/page' } as never;
const ROUTE_OWNER = { kind: 'APP_ROUTE', sourceRoute: '/robots.txt/route' } as never;
const PREVIEW = { previewModeId: 'id', previewModeSigningKey: 'k', previewModeEncryptionKey: 'k' };

let site: Context;
let dist: string;

function incrementalCache(requestHeaders = {}) {
  return new IncrementalCache({
    fs: nodeFs,
    dev: false,
    flushToDisk: true,
    serverDistDir: join(dist, 'server'),
    requestHeaders,
    previewProps: PREVIEW,
    prerenderManifest: {
      version: 4,
      routes: {},
      dynamicRoutes: {},
      notFoundRoutes: [],
      preview: PREVIEW,
    } as never,
    CurCacheHandler: PageCacheHandler as never,
  });
}

/** A drawing as Next makes one; `seq:` says when it was begun, as `tagPage` does. */
function drawing(html: string, tags: string) {
  return {
    value: {
      kind: 'APP_PAGE',
      html: RenderResult.fromStatic(html, 'text/html; charset=utf-8'),
      rscData: Buffer.from(`rsc of ${html}`),
      headers: { 'x-next-cache-tags': `_N_T_/layout,${tags}`, 'x-kept': ['1', '2'] },
      status: 200,
      postponed: undefined,
      segmentData: new Map([['/_tree', Buffer.from('tree')]]),
    },
    cacheControl: { revalidate: false, expire: undefined },
  } as never;
}

/** What Next does for one request. @returns the HTML that it sends. */
async function visit(
  generate: () => Promise<never>,
  { key = PAGE, isDrawing = false } = {},
): Promise<string | undefined> {
  const cache = new ResponseCache({ minimalMode: false, route: OWNER });
  const behind: Promise<unknown>[] = [];
  const found = await cache.get(key, generate, {
    routeKind: 'APP_PAGE' as never,
    isOnDemandRevalidate: isDrawing,
    incrementalCache: incrementalCache(isDrawing ? { 'x-prerender-revalidate': 'id' } : {}),
    waitUntil: (work) => behind.push(work),
  });
  await Promise.allSettled(behind);
  const value = found !== null && 'value' in found ? found.value : null;
  return value?.kind === ('APP_PAGE' as never) && 'html' in value
    ? String(value.html.toUnchunkedString())
    : undefined;
}

const never = () => Promise.reject(new Error('It must not be drawn.'));

beforeEach(() => {
  dist = folder();
  site = installContext({ buildKey: PREVIEW.previewModeId });
});

describe('a page', () => {
  it('that was never drawn is drawn and kept, with all its parts', async () => {
    const { pages } = site;
    pages.markChanged(['other']);
    expect(await visit(async () => drawing('first', 'seq:1,article:a,site'))).toBe('first');
    const page = pages.getWhole(PAGE);
    expect(page).toMatchObject({
      key: PAGE,
      sequence: 1,
      status: 200,
      tags: ['article:a', 'site'],
      headers: { 'x-kept': ['1', '2'] },
    });
    expect(page && String(htmlOf(page))).toBe('first');
    expect(page && unpackRouterParts(page.routerParts)).toEqual({
      rsc: Buffer.from('rsc of first'),
      segments: new Map([['/_tree', Buffer.from('tree')]]),
    });
  });

  it('that is fresh is given as it was, whole', async () => {
    await visit(async () => drawing('first', 'seq:0,article:a'));
    expect(await visit(never)).toBe('first');
    const entry = await incrementalCache().get(PAGE, {
      kind: 'APP_PAGE',
      route: OWNER,
      isFallback: false,
    } as never);
    const { value, isStale } = entry ?? {};
    expect(isStale).toBeUndefined();
    expect(value).toMatchObject({
      kind: 'APP_PAGE',
      html: 'first',
      status: 200,
      rscData: Buffer.from('rsc of first'),
      segmentData: new Map([['/_tree', Buffer.from('tree')]]),
    });
  });

  it('has one key, however its address is written', async () => {
    await visit(async () => drawing('ä', 'seq:0'), { key: '/en/articles/%C3%A4%20b' });
    expect(site.pages.keys()).toEqual(['/en/articles/ä b']);
    await visit(async () => drawing('%', 'seq:0'), { key: '/en/articles/100%' });
    expect(site.pages.get('/en/articles/100%')).toBeDefined();
  });

  it('is drawn by Next behind the answer where no queue runs', async () => {
    await visit(async () => drawing('first', 'seq:0,article:a'));
    site.pages.markChanged(['article:a']);
    expect(await visit(async () => drawing('second', 'seq:1,article:a'))).toBe('first');
    expect(await visit(never)).toBe('second');
  });

  it('is not drawn by Next but by the queue where one runs', async () => {
    const pages = openPages();
    const drawn: string[] = [];
    const queue = new DrawQueue({
      pages,
      draw: async (path) => {
        await visit(async () => drawing('by the queue', `seq:${pages.sequence},article:a`), {
          isDrawing: true,
        });
        drawn.push(path);
        return 200;
      },
      reads: { count: () => 0, total: 0 },
      onDrawn: () => undefined,
      onFailed: ({ error }) => {
        throw error;
      },
    });
    installContext({ pages, queue, buildKey: PREVIEW.previewModeId });
    pages.put(drawnPage(PAGE, 0, ['article:a'], 'first'));
    pages.markChanged(['article:a']);
    queue.start();
    expect(await visit(never)).toBe('first');
    await until('the drawing', () => drawn.length > 0);
    expect(drawn).toEqual(['/articles/a']);
    expect(await visit(never)).toBe('by the queue');
    await queue.stop();
  });

  it('is drawn anew for the queue although it is fresh', async () => {
    await visit(async () => drawing('first', 'seq:0,article:a'));
    expect(await visit(async () => drawing('second', 'seq:0,article:a'), { isDrawing: true })).toBe(
      'second',
    );
    expect(await visit(never)).toBe('second');
  });

  it('stays as it was, and stale, when its drawing fails', async () => {
    await visit(async () => drawing('first', 'seq:0,article:a'));
    site.pages.markChanged(['article:a']);
    const fail = () => Promise.reject(new Error('The content fails.'));
    await expect(visit(fail, { isDrawing: true })).rejects.toThrow('The content fails.');
    expect(await visit(fail)).toBe('first');
    expect(takeComplaints().flat().map(String)).toEqual(['Error: The content fails.']);
    expect(site.pages.staleKeys()).toEqual([PAGE]);
  });

  it('stays stale also when the drawing that failed was of a page from the build', async () => {
    site.pages.restore({ ...drawnPage(PAGE, 0), sequence: 0, tags: ['article:a'], headers: {} });
    site.pages.markChanged(['article:a']);
    const fail = () => Promise.reject(new Error('The content fails.'));
    await expect(visit(fail, { isDrawing: true })).rejects.toThrow('The content fails.');
    expect(site.pages.staleKeys()).toEqual([PAGE]);
  });

  it('is not kept while a build draws it', async () => {
    site = installContext({}, { NEXT_PHASE: 'phase-production-build' });
    await visit(async () => drawing('first', 'seq:0'));
    expect(site.pages.keys()).toEqual([]);
  });
});

it('caches no result of a fetch', async () => {
  const cache = incrementalCache();
  const value = { kind: 'FETCH', data: { headers: {}, body: '1', url: '' }, revalidate: 60 };
  await cache.set('fetched', value as never, { fetchCache: true, tags: ['a'] } as never);
  expect(await cache.get('fetched', { kind: 'FETCH', tags: ['a'] } as never)).toBeNull();
});

it('leaves routes to what Next keeps of the build', async () => {
  const write = (name: string, text: string) => {
    mkdirSync(join(dist, 'server/app'), { recursive: true });
    writeFileSync(join(dist, 'server/app', name), text);
  };
  write('robots.txt.body', 'User-agent: *');
  const owner = load('next/dist/server/lib/route-cache-key.js');
  const key = owner.getRouteCacheKey('/robots.txt', ROUTE_OWNER);
  const routeCache = { key, owner: ROUTE_OWNER, isFallback: false };
  write('robots.txt.meta', JSON.stringify({ status: 200, headers: {}, routeCache }));
  const asked = { kind: 'APP_ROUTE', route: ROUTE_OWNER, isFallback: false } as never;
  const found = await incrementalCache().get('/robots.txt', asked);
  expect(found?.value).toMatchObject({ kind: 'APP_ROUTE', body: Buffer.from('User-agent: *') });
});
