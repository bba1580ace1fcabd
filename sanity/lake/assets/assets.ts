import { createHash } from 'node:crypto';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import { SharedWork } from '../limits/shared-work.ts';
import { lakeLog } from '../log.ts';
import type { DocumentInput } from '../store/document-input.ts';
import type { Store } from '../store/store.ts';
import type { Caller } from '../users/caller.ts';
import { type DiskCache, openDiskCache } from './disk-cache.ts';
import { type AssetDetails, type AssetPlace, fileDocument } from './file-document.ts';
import { DEFAULT_IMAGE_LIMITS, type ImageLimits, ImageQueue } from './image-queue.ts';
import { type AssetKind, type AssetStorage, openStorage, type Staged } from './storage.ts';

export type AssetsOptions = {
  /** The lake's folder; bytes go to `images/`, `files/`, `cache/` and `tmp/` in it. */
  dir: string;
  store: Store;
  projectId: string;
  dataset: string;
  /** What the `url` of asset documents begins with, such as `https://help.example.com/lake`. */
  publicBase?: string;
  maxCacheBytes?: number;
  /** What is not named is as in `DEFAULT_IMAGE_LIMITS`. */
  limits?: Partial<ImageLimits>;
};

/** Who wants an image made, and a signal that aborts when they have gone. */
export type ImageRequest = { caller: Caller; signal?: AbortSignal };

/** Stores assets with their documents, and caches image variants. */
export type Assets = {
  readonly storage: AssetStorage;
  readonly place: AssetPlace;
  /** The asset document of staged bytes. Nothing is stored. */
  describe(kind: AssetKind, staged: Staged, details: AssetDetails): Promise<DocumentInput>;
  /** Receives a file and creates its document, or returns the one these bytes already have. */
  upload(
    kind: AssetKind,
    source: AsyncIterable<Uint8Array>,
    details: AssetDetails,
    author: string,
  ): Promise<StoredDocument>;
  /** The cached bytes of a key, or those that `work` makes: once, however many ask. */
  render(key: string, request: ImageRequest, work: () => Promise<Buffer>): Promise<Buffer>;
};

export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024;
const MAX_CACHE_BYTES = 500_000_000;

/** Whose turn an image is that arrives by upload or import. */
const UPLOADER: Caller = { id: 'uploads', role: 'editor' };

export function createAssets(options: AssetsOptions): Assets {
  const { dir, store, projectId, dataset, publicBase = '/lake' } = options;
  const place: AssetPlace = { projectId, dataset, publicBase };
  const storage = openStorage(dir);
  const cache: DiskCache = openDiskCache(
    storage.folders.cache,
    options.maxCacheBytes ?? MAX_CACHE_BYTES,
  );
  const queue = new ImageQueue({ ...DEFAULT_IMAGE_LIMITS, ...options.limits });
  const renders = new SharedWork<Buffer>();
  void storage
    .removeStale(Date.now())
    .catch((error) =>
      lakeLog().error({ err: error }, 'Temporary files of the lake could not be removed:'),
    );

  async function describe(kind: AssetKind, staged: Staged, details: AssetDetails) {
    if (kind === 'files') return fileDocument(staged, place, details);
    // Loaded with the first image, like all that needs the image library.
    const { imageDocument } = await import('./image-document.ts');
    return queue.run(UPLOADER, undefined, () => imageDocument(staged, place, details));
  }

  return {
    storage,
    place,
    describe,

    async upload(kind, source, details, author) {
      const staged = await storage.stage(source, MAX_UPLOAD_BYTES);
      try {
        const document = await describe(kind, staged, details);
        // Bytes before the document: a crash in between leaves an unused file, never a missing one.
        await storage.keep(staged, kind, fileNameOf(document));
        const { results } = store.commit({ mutations: [{ createIfNotExists: document }], author });
        const stored = results[0]?.document;
        if (!stored) throw new LakeError(500, 'internalError', 'The asset was not stored.');
        return stored;
      } finally {
        await storage.discard(staged);
      }
    },

    render: (key, { caller, signal }, work) =>
      renders.run(key, signal, async (shared) => {
        const cached = await cache.get(key);
        if (cached !== null) return cached;
        const bytes = await queue.run(caller, shared, work);
        await cache.put(key, bytes);
        return bytes;
      }),
  };
}

/** The name of an asset document's bytes on disk: the last part of its `path`. */
export function fileNameOf(document: { [field: string]: unknown }): string {
  const path = typeof document.path === 'string' ? document.path : '';
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (!/^[0-9a-f]{40}(-\d{1,5}x\d{1,5})?\.[a-z0-9]{1,10}$/.test(name)) {
    throw new LakeError(500, 'internalError', 'The asset document has no usable path.');
  }
  return name;
}

/** A cache key: the hash of everything a result depends on. */
export function cacheKey(...parts: readonly unknown[]): string {
  return createHash('sha1').update(JSON.stringify(parts)).digest('hex');
}
