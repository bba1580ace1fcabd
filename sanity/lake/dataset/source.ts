import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { createGunzip } from 'node:zlib';
import { isDiskFull } from '#lib/node/storage-errors.ts';
import { DatasetError, hasCode } from './errors.ts';
import { extractTar, isTar } from './extract-tar.ts';
import { isGzip, limited, peek, readStart } from './source-bytes.ts';

/** A dataset laid out as files. */
export type DatasetSource = {
  /** The documents, one a line. */
  dataFile: string;
  /** How messages call that file. */
  dataName: string;
  /** Where relative asset addresses start. */
  baseDir: string;
  /** True when `images/`, `files/` and `assets.json` in `baseDir` belong to the dataset. */
  isWhole: boolean;
  /** True when the files may be used up, since they are only copies. */
  isTemporary: boolean;
  /** Deletes what was unpacked. */
  close(): Promise<void>;
};

/** Everything an import may unpack, in bytes: small archives can hold very much. */
const MAX_UNPACKED_BYTES = 8_000_000_000;

/**
 * Opens what `file` names: a folder, or `.ndjson`, `.ndjson.gz`, `.tar`, `.tar.gz` (told by
 * content, not by name). Archives are unpacked into a folder inside `tmpDir`.
 * @throws {DatasetError} one sentence: missing, not a dataset, cut off, unsafe, too large, disk full.
 */
export async function openSource(
  file: string,
  tmpDir: string,
  maxBytes = MAX_UNPACKED_BYTES,
): Promise<DatasetSource> {
  const details = await stat(file).catch((error: unknown) => {
    throw hasCode(error, 'ENOENT')
      ? new DatasetError(`There is no file or folder ${file}.`)
      : new DatasetError(`${file} cannot be read.`, [], { cause: error });
  });
  if (details.isDirectory()) return openFolder(file, { isTemporary: false });
  const isPacked = await isGzip(file);
  if (!isPacked && !isTar(await readStart(file))) return openPlain(file);
  const folder = join(tmpDir, `import-${randomUUID()}`);
  await mkdir(folder, { recursive: true });
  try {
    return await unpack(file, folder, isPacked, maxBytes);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw describeFailure(file, error);
  }
}

async function unpack(
  file: string,
  folder: string,
  isPacked: boolean,
  maxBytes: number,
): Promise<DatasetSource> {
  const input = createReadStream(file, { highWaterMark: 1 << 20 });
  const bytes = isPacked ? input.pipe(createGunzip()) : input;
  if (isPacked) input.on('error', (error) => bytes.destroy(error));
  const { start, all } = await peek(bytes);
  if (isTar(start)) {
    await extractTar(all, folder, maxBytes);
    return await openFolder(await findData(folder), {
      isTemporary: true,
      close: () => rm(folder, { recursive: true, force: true }),
    });
  }
  const dataFile = join(folder, 'data.ndjson');
  await writeFile(dataFile, limited(all, maxBytes));
  await refuseOtherContent(file, dataFile);
  return {
    dataFile,
    dataName: basename(file).replace(/\.gz$/i, ''),
    baseDir: dirname(file),
    isWhole: false,
    isTemporary: false,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

async function openPlain(file: string): Promise<DatasetSource> {
  await refuseOtherContent(file, file);
  return {
    dataFile: file,
    dataName: basename(file),
    baseDir: dirname(file),
    isWhole: false,
    isTemporary: false,
    close: async () => undefined,
  };
}

async function openFolder(
  folder: string,
  options: { isTemporary: boolean; close?: () => Promise<void> },
): Promise<DatasetSource> {
  const names = (await readdir(folder)).filter(
    (name) => /\.ndjson$/i.test(name) && name[0] !== '.',
  );
  const [dataName, second] = names.sort();
  if (dataName === undefined) {
    throw new DatasetError(
      `${options.isTemporary ? 'The archive' : folder} holds no .ndjson file.`,
    );
  }
  if (second !== undefined) {
    throw new DatasetError(`Only one .ndjson file is expected, but ${names.join(', ')} are there.`);
  }
  return {
    dataFile: join(folder, dataName),
    dataName,
    baseDir: folder,
    isWhole: true,
    isTemporary: options.isTemporary,
    close: options.close ?? (async () => undefined),
  };
}

/** Exports lie in `<name>/data.ndjson`, so the data file is looked for up to two folders down. */
async function findData(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const [found] = names
    .filter((name) => /\.ndjson$/i.test(name) && !basename(name).startsWith('.'))
    .filter((name) => name.split(/[/\\]/).length <= 3)
    .sort(
      (one, other) => one.split('/').length - other.split('/').length || (one < other ? -1 : 1),
    );
  return found === undefined ? folder : join(folder, dirname(found));
}

async function refuseOtherContent(file: string, dataFile: string): Promise<void> {
  const start = await readStart(dataFile);
  const text = start
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart();
  if (text !== '' && (!text.startsWith('{') || start.includes(0))) {
    throw new DatasetError(
      `${file} is not a dataset: expected .ndjson, .ndjson.gz, .tar.gz or a folder.`,
    );
  }
}

function describeFailure(file: string, error: unknown): Error {
  if (error instanceof DatasetError) return error;
  const name = basename(relative('.', file));
  if (isDiskFull(error)) {
    return new DatasetError(`The disk became full while ${name} was unpacked; nothing was kept.`);
  }
  const message = Error.isError(error) ? error.message : String(error);
  const isCutOff = hasCode(error, 'Z_BUF_ERROR') || /unexpected end/i.test(message);
  if (isCutOff) return new DatasetError(`${name} is cut off: it ends in the middle.`);
  return new DatasetError(`${name} is damaged: ${message}.`, [], { cause: error });
}
