import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { context } from '#lib/context.ts';
import { decodedOrSame } from '#lib/decoded-or-same.ts';
import { isDrawingTag, sequenceTag } from '#sanity/client/tags.ts';
import { isNotFoundKey } from './address.ts';
import { tagsOf } from './built.ts';
import { bodiesOf, liveHtmlOf, type WholePage } from './page.ts';
import { packRouterParts, unpackRouterParts } from './router-parts.ts';
import { leavePagesUnmeasured } from './unmeasured.ts';

type Module = typeof import('next/dist/server/lib/incremental-cache/file-system-cache.js');

// An import would give the module's exports wrapped once more.
const { default: FileSystemCache }: Module = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
);

type Base = InstanceType<typeof FileSystemCache>;
type Found = Awaited<ReturnType<Base['get']>>;
type Value = Parameters<Base['set']>[1];
type AppPage = Extract<NonNullable<Value>, { kind: 'APP_PAGE' }>;

/** Next 16.4.6 puts the owner of a page before its address. */
const OWNER = /^\/route-cache\/[^/]+\/[^/]+\/\$/;

/** Where Next notes the tags of a page. */
const TAGS = 'x-next-cache-tags';

/** Next's lifetime of a page that does not grow stale by its age. */
const NEVER = false;

/**
 * Next's cache of pages on the page store. Whether a page is stale is the store's to say, and a
 * stale one is drawn by the queue; only where no queue runs is Next told, and draws it itself.
 * Static routes without a page stay in the build; results of fetches are not cached.
 */
export default class PageCacheHandler extends FileSystemCache {
  override async get(...[address, asked]: Parameters<Base['get']>): Promise<Found> {
    if (asked.kind === 'FETCH') return null;
    if (asked.kind !== 'APP_PAGE') return super.get(address, asked);
    leavePagesUnmeasured(Reflect.get(globalThis, '__incrementalCache'));
    const { pages, queue, drawing } = context();
    // The former page would be unpacked only to be replaced.
    if (drawing.getStore() !== undefined) return null;
    const key = keyOf(address);
    const page = pages.getWhole(key);
    if (page === undefined) return null;
    const isFresh = pages.isFresh(page);
    if (!isFresh) queue.add([key], 'reader');
    const isLeftToNext = !isFresh && !queue.isRunning;
    return {
      lastModified: isLeftToNext ? 1 : Date.now(),
      value: nextValueOf(page),
      cacheControl: { revalidate: isLeftToNext ? 1 : NEVER, expire: undefined },
    };
  }

  override async set(...[address, value, asked]: Parameters<Base['set']>): Promise<void> {
    if (value?.kind === 'FETCH') return;
    if (value?.kind !== 'APP_PAGE') return super.set(address, value, asked);
    const { pages, env } = context();
    if (env.isBuilding) return;
    await setImmediate();
    pages.put(await pageOf(keyOf(address), value, context().buildKey));
  }
}

function keyOf(address: string): string {
  return decodedOrSame(address.replace(OWNER, ''));
}

function nextValueOf(page: WholePage): AppPage {
  const { rsc, segments } = unpackRouterParts(page.routerParts);
  return {
    kind: 'APP_PAGE' as AppPage['kind'],
    html: liveHtmlOf(page) as AppPage['html'],
    rscData: rsc ?? undefined,
    headers: { ...page.headers, [TAGS]: tagsWithSequence(page) } as AppPage['headers'],
    status: page.status,
    postponed: undefined,
    segmentData: segments ? new Map(segments) : undefined,
  };
}

/** When a drawing fails, Next hands the former page back to be kept: as old as it is. */
function tagsWithSequence({ headers, tags, sequence }: WholePage): string {
  const noted = String(headers[TAGS] ?? '').split(',');
  const others = noted.filter((tag) => tag !== '' && !isDrawingTag(tag));
  return [...new Set([...others, ...tags]), sequenceTag(sequence)].join(',');
}

async function pageOf(
  key: string,
  value: AppPage,
  buildKey: string,
): Promise<Omit<WholePage, 'sequence'>> {
  const { html, rscData, segmentData } = value;
  const headers = Object.fromEntries(
    Object.entries(value.headers ?? {}).flatMap(([name, one]) =>
      one === undefined ? [] : [[name, Array.isArray(one) ? one.map(String) : String(one)]],
    ),
  );
  // At once: one after the other would wait for a thread twice.
  const [bodies, routerParts] = await Promise.all([
    bodiesOf(key, String(html), buildKey),
    packRouterParts({ rsc: rscData ?? null, segments: segmentData ?? null }),
  ]);
  return {
    key,
    tags: tagsOf(headers),
    // Next draws its page for unknown addresses as any other, and sets the status elsewhere.
    status: isNotFoundKey(key) ? 404 : (value.status ?? 200),
    headers,
    ...bodies,
    routerParts,
  };
}
