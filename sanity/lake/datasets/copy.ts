import { constants } from 'node:fs';
import { chmod, copyFile, link, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inTransaction } from '#lib/node/transaction.ts';
import type { StoredDocument } from '#sanity/groq/document.ts';
import type { Assets } from '../assets/assets.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { openWriter } from '../store/open.ts';
import { openStore, type Store } from '../store/store.ts';
import { rebaseAssets } from './rebase-assets.ts';

export type CopyOptions = {
  store: Store;
  assets: Assets;
  /** Name and folder of the new dataset; the folder appears when it is complete. */
  target: string;
  folder: string;
  clock: () => Date;
  author: string;
  withHistory: boolean;
  /** Releases and versions too. */
  withReleases: boolean;
};

/** Documents of one transaction. */
const BATCH = 1000;

const isOfRelease = (id: string) => id.startsWith('versions.') || id.startsWith('_.releases.');

/** Copies a dataset with its assets, as it is when the copy begins, while it is in use. */
export async function copyDataset(options: CopyOptions): Promise<void> {
  const part = `${options.folder}.part`;
  await rm(part, { recursive: true, force: true });
  try {
    await mkdir(part, { recursive: true, mode: 0o700 });
    if (options.withHistory) await copyFileOf(options, part);
    await fill(options, part);
    await copyBytes(options.assets, part);
    // What was left when the process ended before the dataset was registered.
    await rm(options.folder, { recursive: true, force: true });
    await rename(part, options.folder);
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw error;
  }
}

async function copyFileOf({ store, assets, target }: CopyOptions, part: string): Promise<void> {
  const file = join(part, 'lake.db');
  await store.backup(file);
  await chmod(file, 0o600);
  const database = openWriter(file);
  try {
    inTransaction(database, () => {
      // Who may use the lake, and who is told of what, stays with the first dataset.
      for (const table of ['invites', 'sessions', 'users', 'robots', 'key_values', 'hooks']) {
        database.exec(`DELETE FROM ${table}`);
      }
      for (const table of ['datasets', 'dataset_jobs', 'cors_origins']) {
        database.exec(`DELETE FROM ${table}`);
      }
      const name = `${assets.place.projectId}/${target}`;
      database.prepare("UPDATE meta SET value = ? WHERE key = 'name'").run(name);
    });
    // Else digests of secrets could still be read in pages that are free.
    database.exec('VACUUM');
  } finally {
    database.close();
  }
}

async function fill(options: CopyOptions, part: string): Promise<void> {
  const { store, clock, author, withHistory, withReleases } = options;
  const copy = openStore({ dir: part, clock });
  try {
    const from = withHistory ? copy : store;
    let mutations: Mutation[] = [];
    const commit = async () => {
      if (mutations.length === 0) return;
      const rest = { author, keepUpdatedAt: true, skipReferenceCheck: true };
      copy.commit({ mutations, ...rest });
      mutations = [];
      // Others get their turn.
      await new Promise((resolve) => setImmediate(resolve));
    };
    for (const document of from.iterateDocuments()) {
      const mutation = mutationOf(document, withHistory, withReleases);
      if (mutation !== null) mutations.push(mutation);
      if (mutations.length >= BATCH) await commit();
    }
    await commit();
    rebaseAssets(copy, { ...options.assets.place, dataset: options.target });
  } finally {
    copy.close();
  }
}

function mutationOf(
  document: StoredDocument,
  isThere: boolean,
  withReleases: boolean,
): Mutation | null {
  const isLeftOut = !withReleases && isOfRelease(document._id);
  if (isThere) return isLeftOut ? { delete: { id: document._id } } : null;
  return isLeftOut ? null : { create: document };
}

/** Bytes are named by their content and never change, so both datasets may have the same file. */
async function copyBytes({ storage }: Assets, part: string): Promise<void> {
  for (const kind of ['images', 'files'] as const) {
    const folder = join(part, kind);
    await mkdir(folder);
    for (const name of await readdir(storage.folders[kind])) {
      const from = storage.pathOf(kind, name);
      const to = join(folder, name);
      // Not every file system can link.
      await link(from, to).catch(() => copyFile(from, to, constants.COPYFILE_FICLONE));
    }
  }
}
