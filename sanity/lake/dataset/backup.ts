import { constants } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Assets } from '../assets/assets.ts';
import type { Store } from '../store/store.ts';
import { DatasetError, hasCode } from './errors.ts';
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
 * Copies the whole lake, history and access tokens included, while it is in use. Bytes of assets
 * never change and are stored before their documents, so copying them after the database catches
 * all that the database names. The target appears only when it is complete.
 * @throws {DatasetError} one sentence: target exists, folder missing or not writable, disk full.
 */
export async function backupLake(options: BackupOptions): Promise<BackupResult> {
  const { store, target } = options;
  const isArchive = /\.(tar|tar\.gz|tgz)$/i.test(target);
  await refuseUsed(target, isArchive);
  const part = `${target}.part`;
  const database = isArchive ? `${target}.db.part` : join(part, 'lake.db');
  try {
    await rm(part, { recursive: true, force: true });
    await rm(database, { force: true });
    if (!isArchive) await mkdir(part, { mode: 0o700 });
    await stat(dirname(target));
    await store.backup(database);
    const files = [{ name: 'lake.db', path: database }, ...(await listFiles(options))];
    const result = isArchive
      ? await writeArchive(part, files, !/\.tar$/i.test(target))
      : await copyAll(part, files);
    // Only an empty folder can be there; anything else makes this fail.
    if (!isArchive) await rmdir(target).catch(ignoreMissing);
    await rename(part, target);
    return result;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw describeFailure(target, error);
  } finally {
    if (isArchive) {
      await rm(database, { force: true });
      // SQLite's own, which stays when copying the database failed.
      await rm(`${database}-journal`, { force: true });
    }
  }
}

type SourceFile = { name: string; path: string };

function ignoreMissing(error: unknown): void {
  if (!hasCode(error, 'ENOENT')) throw error;
}

async function refuseUsed(target: string, isArchive: boolean): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found === null) return;
  const isEmptyFolder = found.isDirectory() && (await readdir(target)).length === 0;
  if (isArchive || !isEmptyFolder) throw new DatasetError(`${target} exists already.`);
}

/** Called after the database was copied. */
async function listFiles({ store, assets }: BackupOptions): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for (const name of EXTRA_FILES) {
    const path = join(dirname(store.file), name);
    if ((await stat(path).catch(() => null)) !== null) files.push({ name, path });
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
