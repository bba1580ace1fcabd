import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sequenceOfTag } from '#sanity/client/tags.ts';
import { isBuiltTwice, isNotFoundKey } from './address.ts';
import { bodiesOf, type Page, type WholePage } from './page.ts';
import { packRouterParts } from './router-parts.ts';
import { EVERYTHING, type PageStore } from './store.ts';

const BUILD = 'build';
/** Kept beside the replica by `scripts/build.ts`: the state that the pages of the build show. */
const BUILT_SEQUENCE = 'built-sequence';
const ORIGIN = 'origin';

const manifest = z.object({
  routes: z.record(z.string(), z.object({ dataRoute: z.string().nullable() })),
  preview: z.object({ previewModeId: z.string().min(1) }),
});

const meta = z.object({
  status: z.number().optional(),
  headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  segmentPaths: z.array(z.string()).optional(),
});

/** What Next 16.4.6 writes in `prerender-manifest.json`. @throws where there is no build. */
function readManifest(distDir: string) {
  return manifest.parse(JSON.parse(readFileSync(join(distDir, 'prerender-manifest.json'), 'utf8')));
}

/**
 * The secret of a build, with which a request makes Next draw a page anew (`x-prerender-revalidate`).
 */
export function revalidationKey(distDir: string): string {
  return readManifest(distDir).preview.previewModeId;
}

/** Says that the build about to be made shows the content as it is now. */
export function noteBuiltSequence(store: PageStore): void {
  store.setValue(BUILT_SEQUENCE, String(store.sequence));
}

/**
 * Says under which public origin pages are drawn from now on. Those drawn for another one name it in
 * their links, and are stale.
 */
export function noteOrigin(store: PageStore, origin: string): void {
  const former = store.value(ORIGIN);
  if (former === origin) return;
  if (former !== undefined) store.markChanged([EVERYTHING]);
  store.setValue(ORIGIN, origin);
}

/**
 * Takes over the pages that a build drew, once for each build. Where nobody noted from which state
 * they were drawn they count as older than any change.
 * @returns how many pages there are now, or undefined when the build is the one known already.
 */
export async function importBuild(store: PageStore, distDir: string): Promise<number | undefined> {
  const build = readFileSync(join(distDir, 'BUILD_ID'), 'utf8');
  if (store.value(BUILD) === build) return undefined;
  const { routes, preview } = readManifest(distDir);
  const keys = Object.entries(routes).flatMap(([key, { dataRoute }]) =>
    dataRoute?.endsWith('.rsc') && !isBuiltTwice(key) ? key : [],
  );
  store.clear();
  const sequence = Number(store.value(BUILT_SEQUENCE) ?? 0);
  let count = 0;
  for (const key of keys) {
    const page = await readBuiltPage(distDir, key, preview.previewModeId).catch(() => undefined);
    // A page that cannot be read is drawn when somebody asks for it.
    if (page === undefined) continue;
    store.restore({ ...page, sequence });
    count += 1;
  }
  store.setValue(BUILD, build);
  return count;
}

async function readBuiltPage(
  distDir: string,
  key: string,
  buildKey: string,
): Promise<Omit<WholePage, 'sequence'>> {
  const file = join(distDir, 'server/app', key === '/' ? '/index' : key);
  const {
    status = 200,
    headers = {},
    segmentPaths,
  } = meta.parse(JSON.parse(readFileSync(`${file}.meta`, 'utf8')));
  const html = readFileSync(`${file}.html`, 'utf8');
  const segments = segmentPaths?.map(
    (path) => [path, readFileSync(`${file}.segments${path}.segment.rsc`)] as const,
  );
  return {
    key: decodeURIComponent(key),
    // From which state it was drawn is noted once for the whole build.
    tags: tagsOf(headers).filter((tag) => sequenceOfTag(tag) === undefined),
    status: isNotFoundKey(decodeURIComponent(key)) ? 404 : status,
    headers,
    ...(await bodiesOf(decodeURIComponent(key), html, buildKey)),
    routerParts: await packRouterParts({
      rsc: readFileSync(`${file}.rsc`),
      segments: segments === undefined ? null : new Map(segments),
    }),
  };
}

/** The tags that Next noted while it drew a page. */
export function tagsOf(headers: Page['headers'] | undefined): string[] {
  const tags = headers?.['x-next-cache-tags'];
  // Next's own tags stand for routes, which do not change while a build is served.
  return typeof tags === 'string' ? tags.split(',').filter((tag) => !tag.startsWith('_N_T_')) : [];
}
