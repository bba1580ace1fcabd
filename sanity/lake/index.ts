import { openStore, type Store } from './store/store.ts';

export type { Mutation } from './mutations/mutation.ts';
export type { CommitRequest, CommitResult } from './store/commit.ts';
export type { DocumentInput, LakeDocument } from './store/document.ts';
export type { Store } from './store/store.ts';

export type LakeOptions = {
  /** Folder of everything this lake keeps: `lake.db`, `tokens.json`, images, files, cache. */
  dir: string;
  clock?: () => Date;
  projectId?: string;
  dataset?: string;
};

export type Lake = {
  /** Answers one request of Sanity's HTTP API, with or without the prefix `/lake`. */
  fetch(request: Request): Promise<Response>;
  readonly store: Store;
  close(): Promise<void>;
};

/**
 * Opens a content lake: a server without a port, as a function from Request to Response.
 *
 * `store` is what other parts of the lake build on: `commit` writes one transaction, `getDocument`,
 * `listDocuments` and `iterateDocuments` read, `backup` copies the file while it is in use, and
 * `read`/`write` reach tables that a further migration adds (`store/migrations/`).
 * @throws {StoreError} in one sentence when the folder or the file in it cannot be used.
 */
export function createLake(options: LakeOptions): Lake {
  const store = openStore({ dir: options.dir, clock: options.clock ?? (() => new Date()) });
  return {
    fetch: async () => new Response(null, { status: 404 }),
    store,
    close: async () => store.close(),
  };
}
