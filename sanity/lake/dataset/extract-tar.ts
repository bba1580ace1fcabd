import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { extract, type Header } from 'tar-stream';
import { DatasetError } from './errors.ts';
import { feed } from './feed.ts';

/** A tar archive is a row of blocks of this size; the first one is a header. */
export const TAR_BLOCK = 512;

const MAX_ENTRIES = 200_000;

/** True when the first block of a file is a tar header. */
export function isTar(start: Buffer): boolean {
  return start.toString('latin1', 257, 262) === 'ustar';
}

/**
 * Unpacks a tar stream into `folder`, entry by entry.
 * @throws {DatasetError} before anything outside `folder` is touched: absolute paths, `..`, links,
 *   devices, more than `maxBytes` in all.
 */
export async function extractTar(
  bytes: AsyncIterable<Buffer>,
  folder: string,
  maxBytes: number,
): Promise<void> {
  const entries = extract();
  const feeding = feed(bytes, entries);
  let left = maxBytes;
  let count = 0;
  try {
    for await (const entry of entries) {
      count += 1;
      left -= entry.header.size;
      if (count > MAX_ENTRIES) throw new DatasetError('The archive holds too many files.');
      if (left < 0) throw new DatasetError('The archive unpacks to more bytes than allowed.');
      await extractEntry(entry.header, entry, folder);
    }
  } catch (error) {
    throw (await feeding) ?? error;
  }
}

async function extractEntry(
  header: Header,
  entry: AsyncIterable<unknown> & { resume(): unknown },
  folder: string,
): Promise<void> {
  const path = safePath(header.name);
  if (header.type === 'directory') {
    entry.resume();
    return;
  }
  if (header.type !== 'file' && header.type !== 'contiguous-file') {
    throw new DatasetError(
      `The archive is refused: "${printable(header.name)}" is a ${header.type}.`,
    );
  }
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, buffersOf(entry));
}

async function* buffersOf(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of entry) if (Buffer.isBuffer(chunk)) yield chunk;
}

function safePath(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  const isUnsafe =
    name.startsWith('/') || /[\0\\]|^[a-z]:/i.test(name) || parts.includes('..') || !parts.length;
  if (isUnsafe && !/^\.?\/?$/.test(name)) {
    throw new DatasetError(
      `The archive is refused: the path "${printable(name)}" leads outside of it.`,
    );
  }
  return parts.join('/');
}

function printable(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 100);
}
