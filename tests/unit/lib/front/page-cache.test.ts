import fs, { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PageCache from '#lib/front/page-cache.ts';

/*
 * Against Next's own cache, because what it does with a page's time is what this is about.
 */
/** Next names the kinds of what it keeps by enums that only its own source can import. */
type Cache = {
  set(...args: unknown[]): Promise<void>;
  get(...args: unknown[]): Promise<{ lastModified: number } | null>;
};
const BEGUN = '2026-01-01T12:00:00.000Z';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function keptAt(html: string, revalidate: number | false): Promise<number | undefined> {
  const cache: Cache = new PageCache({
    fs: {
      ...fs,
      readFile: fs.promises.readFile,
      writeFile: fs.promises.writeFile,
      mkdir: (path: string) => fs.promises.mkdir(path, { recursive: true }),
      stat: fs.promises.stat,
    },
    flushToDisk: false,
    serverDistDir: folder,
    revalidatedTags: [],
    maxMemoryCacheSize: 1_000_000,
    _requestHeaders: {},
  });
  const page = {
    kind: 'APP_PAGE',
    html,
    rscData: undefined,
    headers: undefined,
    postponed: undefined,
    status: 200,
    segmentData: undefined,
  };
  await cache.set('/a', page, { cacheControl: { revalidate, expire: undefined } });
  return (await cache.get('/a', { kind: 'APP_PAGE' }))?.lastModified;
}

const meta = (name: string, at: string) => `<meta name="${name}" content="${at}"/>`;

it('takes a page for as old as when its making began', async () => {
  expect(await keptAt(meta('signpost-as-of', BEGUN), false)).toBe(Date.parse(BEGUN));
  const older = meta('signpost-as-of', '2025-01-01T00:00:00.000Z') + meta('signpost-begun', BEGUN);
  expect(await keptAt(older, false)).toBe(Date.parse(BEGUN));
});

it.each([
  ['that does not say when its making began', '<p>', false],
  ['that failed and is left alone for a while', meta('signpost-as-of', BEGUN), 30],
] as const)('leaves a page %s to Next', async (_, html, revalidate) => {
  const before = Date.now();
  expect(await keptAt(html, revalidate)).toBeGreaterThanOrEqual(before);
});
