import { createRequire } from 'node:module';
import { begunAtOf } from '#lib/changes/page-age.ts';

type Module = typeof import('next/dist/server/lib/incremental-cache/file-system-cache.js');

// An import would give the module's exports wrapped once more.
const { default: FileSystemCache }: Module = createRequire(import.meta.url)(
  'next/dist/server/lib/incremental-cache/file-system-cache.js',
);

type Cached = Awaited<ReturnType<InstanceType<typeof FileSystemCache>['get']>>;

/** By the value that Next keeps, so that each page is read once. */
const begun = new WeakMap<object, number | undefined>();

/**
 * Next's own cache of pages, except that a page counts as made when its making *began*. Next takes
 * the moment at which it ended (16.4.6): a page that was under way while a tag was dropped then
 * passes for newer than the change, or the boundary, that it knows nothing of.
 */
export default class PageCache extends FileSystemCache {
  override async get(...asked: Parameters<InstanceType<typeof FileSystemCache>['get']>) {
    return fromItsBeginning(await super.get(...asked));
  }
}

function fromItsBeginning(found: Cached): Cached {
  if (found?.value?.kind !== 'APP_PAGE') return found;
  // A page that could not be made again is left alone for a while: Next's way to say it is a limit.
  if (typeof found.cacheControl?.revalidate === 'number') return found;
  const { value, lastModified } = found;
  if (!begun.has(value)) begun.set(value, begunAtOf(value.html.toString()));
  const begunAt = begun.get(value);
  return begunAt === undefined || lastModified === undefined
    ? found
    : { ...found, lastModified: Math.min(lastModified, begunAt) };
}
