import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, cp, mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ifThere } from '#lib/node/if-there.ts';
import { isDiskFull } from '#lib/node/storage-errors.ts';
import { StoreError } from '../errors.ts';
import { openWriter } from '../store/open.ts';
import { textOf } from '../store/row.ts';
import { DatasetError, hasCode } from './errors.ts';
import { extractTar } from './extract-tar.ts';

export type RestoreOptions = {
  /** What {@link backupLake} wrote: a folder or an archive. */
  from: string;
  /** The folder of the new lake: missing or empty. */
  dir: string;
  log?: (line: string) => void;
};

export type RestoreResult = { documents: number; assets: number };

/** Archives above this are refused, so that a hostile one cannot fill the disk. */
const MAX_BYTES = 200_000_000_000;

/**
 * Puts a backup into an empty folder, after checking each dataset: the database's own integrity check, the
 * hash of every asset, and that each asset document has its bytes. The folder is filled in one
 * step at the end; a lake can then be started on it, and everybody signs in anew.
 * @throws {DatasetError} naming what is wrong; the target folder is left as it was.
 */
export async function restoreLake(options: RestoreOptions): Promise<RestoreResult> {
  const { from, dir } = options;
  await refuseUsed(dir);
  const part = `${dir}.${randomUUID().slice(0, 8)}.part`;
  try {
    await mkdir(dirname(dir), { recursive: true });
    await mkdir(part, { mode: 0o700 });
    await unpack(from, part);
    const result = await check(part, from);
    await ifThere(rmdir(dir));
    await rename(part, dir);
    return result;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    if (isDiskFull(error)) throw new DatasetError('The disk is full; nothing was restored.');
    throw error;
  }
}

async function refuseUsed(dir: string): Promise<void> {
  const names = await readdir(dir).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return [];
    throw new DatasetError(`${dir} is not a folder that can be used.`, [], { cause: error });
  });
  if (names.length > 0) throw new DatasetError(`${dir} is not empty; nothing was restored.`);
}

async function unpack(from: string, part: string): Promise<void> {
  const found = await ifThere(stat(from));
  if (found === undefined) throw new DatasetError(`There is no file or folder ${from}.`);
  if (found.isDirectory()) {
    await cp(from, part, { recursive: true });
    return;
  }
  try {
    const input = createReadStream(from);
    if (!/\.(tar\.gz|tgz)$/i.test(from)) await extractTar(input, part, MAX_BYTES);
    else {
      const gunzip = createGunzip();
      // What goes wrong here ends `gunzip` too, and extracting reports it.
      const reading = pipeline(input, gunzip).catch(() => undefined);
      await extractTar(gunzip, part, MAX_BYTES);
      await reading;
    }
  } catch (error) {
    if (error instanceof DatasetError || isDiskFull(error)) throw error;
    const message = Error.isError(error) ? error.message : String(error);
    const isCutOff = hasCode(error, 'Z_BUF_ERROR') || /unexpected end/i.test(message);
    const fault = isCutOff ? 'is cut off: it ends in the middle' : `is damaged: ${message}`;
    throw new DatasetError(`${basename(from)} ${fault}.`, [], { cause: error });
  }
}

async function check(folder: string, from: string): Promise<RestoreResult> {
  const file = join(folder, 'lake.db');
  if ((await ifThere(stat(file))) === undefined) {
    throw new DatasetError(`${basename(from)} is not a backup of a lake: it holds no lake.db.`);
  }
  // A backup need not hold it.
  await chmod(join(folder, 'tokens.json'), 0o600).catch(() => undefined);
  const first = await checkDataset(folder, from);
  const others = join(folder, 'datasets');
  const names = (await ifThere(readdir(others))) ?? [];
  let { documents, assets } = first;
  for (const name of names) {
    const found = await checkDataset(join(others, name), from);
    documents += found.documents;
    assets += found.assets;
  }
  return { documents, assets };
}

async function checkDataset(folder: string, from: string): Promise<RestoreResult> {
  const assets = await checkAssets(folder);
  const { documents, missing } = await checkDatabase(join(folder, 'lake.db'), assets, from);
  if (missing.length > 0) {
    throw new DatasetError(`${basename(from)} lacks the bytes of assets:`, missing);
  }
  return { documents, assets: assets.size };
}

/** Assets are named by their SHA-1. @returns `images/<name>` and `files/<name>` of all of them. */
async function checkAssets(folder: string): Promise<Set<string>> {
  const found = new Set<string>();
  const damaged: string[] = [];
  for (const kind of ['images', 'files'] as const) {
    await mkdir(join(folder, kind), { recursive: true });
    for (const name of await readdir(join(folder, kind))) {
      const hash = createHash('sha1');
      await pipeline(createReadStream(join(folder, kind, name)), hash);
      if (name.startsWith(hash.digest('hex'))) found.add(`${kind}/${name}`);
      else damaged.push(`${kind}/${name} is damaged.`);
    }
  }
  if (damaged.length > 0) throw new DatasetError('The backup is damaged.', damaged);
  return found;
}

async function checkDatabase(file: string, assets: ReadonlySet<string>, from: string) {
  try {
    // Opening it also brings the tables of an older backup up to date.
    const writer = openWriter(file);
    endAllAccess(writer);
    writer.close();
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      const verdict = database.prepare('PRAGMA integrity_check').get()?.integrity_check;
      if (verdict !== 'ok') throw new DatasetError(`The database of ${basename(from)} is damaged.`);
      const rows = database.prepare('SELECT id FROM documents ORDER BY id').all();
      const ids = rows.map((row) => textOf(row, 'id'));
      return { documents: ids.length, missing: ids.filter((id) => isMissing(id, assets)) };
    } finally {
      database.close();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    throw new DatasetError(`The database of ${basename(from)} cannot be used: ${error.message}`);
  }
}

/**
 * Sessions and links of a backup are not restored: others may have had access to the copy.
 */
function endAllAccess(database: DatabaseSync): void {
  database.exec('DELETE FROM sessions; DELETE FROM invites WHERE used_at IS NULL');
}

function isMissing(id: string, assets: ReadonlySet<string>): boolean {
  const match = id.match(/^(image|file)-([0-9a-f]{40}(?:-\d+x\d+)?)-([a-z0-9]+)$/);
  return match !== null && !assets.has(`${match[1]}s/${match[2]}.${match[3]}`);
}
