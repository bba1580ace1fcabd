import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { backup } from 'node:sqlite';
import { ifThere } from '#lib/node/if-there.ts';
import type { Assets } from '../assets/assets.ts';
import { openReader } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { DatasetError } from './errors.ts';
import { describeFailure } from './export.ts';
import { writeTar } from './tar-writer.ts';

export type BackupOptions = {
  store: Store;
  assets: Assets;
  /** A new or empty folder, or a file that ends in `.tar`, `.tar.gz` or `.tgz`. */
  target: string;
  log?: (line: string) => void;
};

export type BackupResult = { files: number; bytes: number };

/** What a lake cannot do without, beside its database and its assets. */
const EXTRA_FILES = ['tokens.json'];

/**
 * Copies the whole lake, all datasets with their history and access tokens, while it is in use. Bytes of assets
 * never change and are stored before their documents, so copying them after the database catches
 * all that the database names. The target appears only when it is complete.
 * @throws {DatasetError} one sentence: target exists, folder missing or not writable, disk full.
 */
export async function backupLake(options: BackupOptions): Promise<BackupResult> {
  const { store, target } = options;
  const isArchive = /\.(tar|tar\.gz|tgz)$/i.test(target);
  await refuseUsed(target, isArchive).catch((error: unknown) => {
    throw describeFailure(target, error);
  });
  const part = `${target}.part`;
  // An archive is written file by file: copies of databases wait for it in a folder.
  const databases = isArchive ? `${target}.db.part` : part;
  try {
    await rm(part, { recursive: true, force: true });
    await rm(databases, { recursive: true, force: true });
    await mkdir(databases, { mode: 0o700 });
    await stat(dirname(target));
    await store.backup(join(databases, 'lake.db'));
    const copied = [{ name: 'lake.db', path: join(databases, 'lake.db') }];
    const names = await listDatasets(options);
    for (const name of names) copied.push(await copyDatabase(options, name, databases));
    const files = [...copied, ...(await listFiles(options)), ...(await listBytes(options, names))];
    const result = isArchive
      ? await writeArchive(part, files, !/\.tar$/i.test(target))
      : await copyAll(part, files);
    // Only an empty folder can be there; anything else makes this fail.
    if (!isArchive) await ifThere(rmdir(target));
    await rename(part, target);
    return result;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw describeFailure(target, error);
  } finally {
    // With what SQLite leaves behind when copying a database failed.
    if (isArchive) await rm(databases, { recursive: true, force: true });
  }
}

type SourceFile = { name: string; path: string };

async function refuseUsed(target: string, isArchive: boolean): Promise<void> {
  const found = await ifThere(stat(target));
  if (found === undefined) return;
  const isEmptyFolder = found.isDirectory() && (await readdir(target)).length === 0;
  if (isArchive || !isEmptyFolder) throw new DatasetError(`${target} exists already.`);
}

/** Names of the datasets beside the first one. */
async function listDatasets({ store }: BackupOptions): Promise<string[]> {
  const folder = join(dirname(store.file), 'datasets');
  const names = (await ifThere(readdir(folder))) ?? [];
  return names.filter((name) => !name.endsWith('.part')).sort();
}

async function copyDatabase(
  { store }: BackupOptions,
  dataset: string,
  databases: string,
): Promise<SourceFile> {
  const name = `datasets/${dataset}/lake.db`;
  const path = join(databases, name);
  await mkdir(dirname(path), { recursive: true });
  const reader = openReader(join(dirname(store.file), name));
  try {
    await backup(reader, path);
  } finally {
    reader.close();
  }
  return { name, path };
}

/** Bytes of the assets of these datasets. */
async function listBytes(
  { store }: BackupOptions,
  datasets: readonly string[],
): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const dataset of datasets) {
    for (const kind of ['images', 'files'] as const) {
      const folder = join('datasets', dataset, kind);
      for (const name of (await readdir(join(dirname(store.file), folder))).sort()) {
        const path = join(dirname(store.file), folder, name);
        files.push({ name: `${folder}/${name}`, path });
      }
    }
  }
  return files;
}

/** Called after the database was copied. */
async function listFiles({ store, assets }: BackupOptions): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const name of EXTRA_FILES) {
    const path = join(dirname(store.file), name);
    if ((await ifThere(stat(path))) !== undefined) files.push({ name, path });
  }
  for (const kind of ['images', 'files'] as const) {
    const names = await readdir(assets.storage.folders[kind]);
    for (const name of names.sort()) {
      files.push({ name: `${kind}/${name}`, path: assets.storage.pathOf(kind, name) });
    }
  }
  return files;
}

async function copyAll(folder: string, files: readonly SourceFile[]): Promise<BackupResult> {
  await mkdir(join(folder, 'images'));
  await mkdir(join(folder, 'files'));
  let bytes = 0;
  for (const { name, path } of files) {
    const copy = join(folder, name);
    await mkdir(dirname(copy), { recursive: true });
    if (path !== copy) await copyFile(path, copy, constants.COPYFILE_FICLONE);
    bytes += (await stat(copy)).size;
  }
  return { files: files.length, bytes };
}

async function writeArchive(
  target: string,
  files: readonly SourceFile[],
  isPacked: boolean,
): Promise<BackupResult> {
  let bytes = 0;
  await writeTar(target, isPacked, async (archive) => {
    for (const { name, path } of files) {
      const { size } = await stat(path);
      await archive.addFile(name, path, size);
      bytes += size;
    }
  });
  return { files: files.length, bytes };
}
