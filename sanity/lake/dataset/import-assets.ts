import { readdir, readFile, realpath } from 'node:fs/promises';
import { basename, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ifThere } from '#lib/node/if-there.ts';
import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import { type Assets, fileNameOf, MAX_UPLOAD_BYTES } from '../assets/assets.ts';
import type { AssetDetails } from '../assets/file-document.ts';
import { readBytes, type Staged } from '../assets/storage.ts';
import { LakeError } from '../errors.ts';
import type { DocumentInput } from '../store/document-input.ts';
import type { AssetReference, AssetType } from './asset-references.ts';
import { DatasetError, hasCode } from './errors.ts';
import type { DatasetSource } from './source.ts';

/** An asset of the input, ready to be stored. */
export type StagedAsset = { kind: 'images' | 'files'; staged: Staged; document: DocumentInput };

/** Fields of `assets.json` that the lake makes out of the bytes, or that name another document. */
const DERIVED = new Set([
  ...['_id', '_type', '_rev', 'assetId', 'sha1hash', 'extension', 'mimeType'],
  ...['path', 'url', 'size', 'uploadId', 'metadata'],
]);

/** Two, because that is how many images are described at once. */
const CONCURRENCY = 2;

export type Wanted = AssetReference & { where: string };

/**
 * Reads every asset that documents name or, in a whole dataset, that lies in its folders.
 * Bytes wait in temporary files; nothing is stored yet.
 * @returns assets by {@link AssetReference} key, and a sentence for each that cannot be used
 */
export async function stageAssets(
  assets: Assets,
  source: DatasetSource,
  wanted: readonly Wanted[],
): Promise<{ staged: Map<string, StagedAsset>; problems: string[] }> {
  const details = source.isWhole ? await readDetails(source.baseDir) : {};
  const queue = [
    ...uniqueWanted(wanted),
    ...(source.isWhole ? await listUnnamed(source, wanted) : []),
  ];
  const staged = new Map<string, StagedAsset>();
  const problems: string[] = [];
  async function work(): Promise<void> {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      try {
        const file = await locate(source.baseDir, next.url);
        staged.set(next.key, await stageOne(assets, file, next.type, details));
      } catch (error) {
        if (!(error instanceof DatasetError || error instanceof LakeError)) throw error;
        if (error instanceof LakeError && error.status === 507) throw error;
        problems.push(`${next.where}: ${error.message}`);
      }
    }
  }
  try {
    const results = await Promise.allSettled(Array.from({ length: CONCURRENCY }, work));
    for (const result of results) if (result.status === 'rejected') throw result.reason;
  } catch (error) {
    await discardAll(assets, staged);
    throw error;
  }
  return { staged, problems };
}

export async function discardAll(assets: Assets, staged: Map<string, StagedAsset>): Promise<void> {
  for (const asset of staged.values()) await assets.storage.discard(asset.staged);
}

function uniqueWanted(wanted: readonly Wanted[]): Wanted[] {
  return [...new Map([...wanted].reverse().map((entry) => [entry.key, entry])).values()].reverse();
}

/** Files in `images/` and `files/` that no document names: a dataset may hold unused assets. */
async function listUnnamed(source: DatasetSource, wanted: readonly Wanted[]): Promise<Wanted[]> {
  const named = new Set<string>();
  for (const { type, url } of wanted) {
    // Staging reports what cannot be found.
    const file = await locate(source.baseDir, url).catch(() => null);
    if (file !== null) named.add(`${type}@${file}`);
  }
  const unnamed: Wanted[] = [];
  for (const type of ['image', 'file'] as const) {
    const folder = `${type}s`;
    const place = join(source.baseDir, folder);
    // A dataset need not have the folder.
    const names = (await ifThere(readdir(place, { withFileTypes: true }))) ?? [];
    for (const entry of names.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      if (!entry.isFile() || entry.name.startsWith('.')) continue;
      const file = await realpath(join(place, entry.name));
      if (named.has(`${type}@${file}`)) continue;
      const url = `file://./${folder}/${encodeURIComponent(entry.name)}`;
      unnamed.push({ key: `${type}@${url}`, type, url, where: `${folder}/${entry.name}` });
    }
  }
  return unnamed;
}

/**
 * The file an address means. Only files inside the dataset's folder are read: an import must not
 * publish other files of the machine.
 */
async function locate(baseDir: string, url: string): Promise<string> {
  if (!url.startsWith('file://')) {
    throw new DatasetError(`${url.slice(0, 120)} is not fetched; put the file beside the data.`);
  }
  const name = decode(url);
  const base = await realpath(baseDir);
  const file = await realpath(resolve(base, name)).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw new DatasetError(`"${name}" cannot be read.`);
    throw new DatasetError(`the asset "${name}" is missing.`);
  });
  if (!file.startsWith(base + sep)) {
    throw new DatasetError(`the asset "${name}" lies outside of the dataset's folder.`);
  }
  return file;
}

/** `file://./a b.png` and `file://./a%20b.png` name the same file; `file:///a` is absolute. */
function decode(url: string): string {
  try {
    return url.startsWith('file:///')
      ? fileURLToPath(url)
      : decodeURIComponent(url.slice('file://'.length));
  } catch {
    throw new DatasetError(`"${url.slice(0, 120)}" is not a usable address.`);
  }
}

async function stageOne(
  assets: Assets,
  file: string,
  type: AssetType,
  details: JsonObject,
): Promise<StagedAsset> {
  const kind = type === 'image' ? 'images' : 'files';
  const staged = await assets.storage.stage(readBytes(file), MAX_UPLOAD_BYTES);
  try {
    const given = details[`${type}-${staged.sha1}`];
    const known = isJsonObject(given) ? given : {};
    const { originalFilename } = known;
    const filename = typeof originalFilename === 'string' ? originalFilename : basename(file);
    const described = await assets.describe(kind, staged, { filename } satisfies AssetDetails);
    return { kind, staged, document: withDetails(described, known) };
  } catch (error) {
    await assets.storage.discard(staged);
    throw error instanceof LakeError
      ? new LakeError(error.status, error.type, `"${basename(file)}": ${error.message}`)
      : error;
  }
}

/** What people wrote about an asset, and metadata this lake does not compute, come from the input. */
function withDetails(described: DocumentInput, known: JsonObject): DocumentInput {
  const written = Object.entries(known).filter(([field]) => !DERIVED.has(field));
  const metadata = isJsonObject(known.metadata) ? known.metadata : {};
  const own = isJsonObject(described.metadata) ? described.metadata : undefined;
  const { _type, ...rest } = { ...described, ...Object.fromEntries(written) };
  return {
    ...rest,
    _type: described._type,
    ...(own === undefined
      ? {}
      : { metadata: { ...own, ...metadata, dimensions: own.dimensions, _type: own._type } }),
  };
}

async function readDetails(baseDir: string): Promise<JsonObject> {
  const text = await readFile(join(baseDir, 'assets.json'), 'utf8').catch((error: unknown) => {
    if (hasCode(error, 'ENOENT')) return '{}';
    throw error;
  });
  try {
    const value: unknown = JSON.parse(text);
    if (isJsonObject(value)) return value;
  } catch (error) {
    throw new DatasetError('assets.json is not valid JSON.', [], { cause: error });
  }
  throw new DatasetError('assets.json must hold one object.');
}

/** Bytes that an import added, with the id of their document. */
export type KeptAsset = { id: string; file: string };

/** Stores the bytes. @returns those that were not there before, for taking them back. */
export async function keepAssets(
  assets: Assets,
  staged: ReadonlyMap<string, StagedAsset>,
): Promise<KeptAsset[]> {
  const added: KeptAsset[] = [];
  for (const { kind, staged: bytes, document } of staged.values()) {
    const name = fileNameOf(document);
    const isNew = (await assets.storage.sizeOf(kind, name)) === null;
    await assets.storage.keep(bytes, kind, name);
    if (isNew) added.push({ id: document._id ?? '', file: assets.storage.pathOf(kind, name) });
  }
  return added;
}
