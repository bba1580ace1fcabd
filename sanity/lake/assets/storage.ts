import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, mkdirSync } from 'node:fs';
import { type FileHandle, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '#lib/node/if-there.ts';
import { isDiskFull } from '#lib/node/storage-errors.ts';
import { LakeError } from '../errors.ts';
import { MAX_SNIFF_BYTES } from './sniff.ts';

/** The two folders that assets live in, and the two kinds of asset document. */
export type AssetKind = 'images' | 'files';

/** Bytes that arrived and lie in a temporary file until they are kept or discarded. */
export type Staged = { file: string; size: number; sha1: string; head: Uint8Array };

/** The lake's folders for bytes: `images/`, `files/`, `cache/` and `tmp/` inside `dir`. */
export type AssetStorage = ReturnType<typeof openStorage>;

/** A leftover of a process that was killed while it received a file. */
const MAX_STAGED_MS = 24 * 3600 * 1000;

/**
 * Opens the folders inside `dir`, creating them. Kept files are named by their content, never
 * change, and are on disk before `keep` returns.
 */
export function openStorage(dir: string) {
  const folders = {
    images: join(dir, 'images'),
    files: join(dir, 'files'),
    cache: join(dir, 'cache'),
    tmp: join(dir, 'tmp'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  const pathOf = (kind: AssetKind, name: string) => join(folders[kind], name);

  return {
    folders,
    pathOf,

    /** Size in bytes, or null when there is no such file. */
    async sizeOf(kind: AssetKind, name: string): Promise<number | null> {
      const found = await ifThere(stat(pathOf(kind, name)));
      return found?.isFile() ? found.size : null;
    },

    /**
     * Writes a stream to a temporary file.
     * @throws {LakeError} 413 above `maxBytes`, 400 when nothing arrived, 507 when the disk is full.
     */
    async stage(source: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Staged> {
      const file = join(folders.tmp, randomUUID());
      try {
        return await writeStaged(file, source, maxBytes);
      } catch (error) {
        await rm(file, { force: true });
        throw isDiskFull(error) ? diskFull() : error;
      }
    },

    /** Moves a staged file to its final name; a file of that name already holds the same bytes. */
    async keep(staged: Staged, kind: AssetKind, name: string): Promise<void> {
      await rename(staged.file, pathOf(kind, name));
      await syncFolder(folders[kind]);
    },

    async discard(staged: Staged): Promise<void> {
      await rm(staged.file, { force: true });
    },

    /** Deletes temporary files that nobody is writing any more. */
    async removeStale(now: number): Promise<void> {
      for (const entry of (await ifThere(readdir(folders.tmp))) ?? []) {
        const path = join(folders.tmp, entry);
        const found = await ifThere(stat(path));
        if (found && now - found.mtimeMs > MAX_STAGED_MS)
          await rm(path, { recursive: true, force: true });
      }
    },
  };
}

/** The bytes of a file as a stream that `stage` takes. */
export function readBytes(file: string): AsyncIterable<Uint8Array> {
  return createReadStream(file, { highWaterMark: 256 * 1024 });
}

/** The part of a file that its type is told from. */
export async function readHead(file: string): Promise<Uint8Array> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(MAX_SNIFF_BYTES),
      0,
      MAX_SNIFF_BYTES,
      0,
    );
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function tooLarge(maxBytes: number): LakeError {
  const limit = Math.floor(maxBytes / 1024 / 1024);
  return new LakeError(413, 'payloadTooLarge', `The file is larger than ${limit} MB.`);
}

function diskFull(): LakeError {
  return new LakeError(507, 'insufficientStorage', 'The disk of the lake is full.');
}

async function writeStaged(
  file: string,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Staged> {
  const handle = await open(file, 'wx');
  try {
    return { file, ...(await writeAll(handle, source, maxBytes)) };
  } finally {
    await handle.close();
  }
}

async function writeAll(
  handle: FileHandle,
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): Promise<Omit<Staged, 'file'>> {
  const hash = createHash('sha1');
  const head: Uint8Array[] = [];
  let headLength = 0;
  let size = 0;
  for await (const chunk of source) {
    size += chunk.byteLength;
    if (size > maxBytes) {
      throw tooLarge(maxBytes);
    }
    if (headLength < MAX_SNIFF_BYTES) {
      head.push(chunk.slice(0, MAX_SNIFF_BYTES - headLength));
      headLength += Math.min(chunk.byteLength, MAX_SNIFF_BYTES - headLength);
    }
    hash.update(chunk);
    let written = 0;
    while (written < chunk.byteLength) {
      written += (await handle.write(chunk, written)).bytesWritten;
    }
  }
  if (size === 0) throw new LakeError(400, 'emptyBody', 'The file is empty.');
  await handle.sync();
  return { size, sha1: hash.digest('hex'), head: Buffer.concat(head) };
}

/** Makes a rename survive a power cut, where the system can sync a folder (Windows cannot). */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
