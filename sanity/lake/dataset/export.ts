import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ifThere } from '#lib/node/if-there.ts';
import { isDiskFull } from '#lib/node/storage-errors.ts';
import { isJsonObject, type JsonObject, type StoredDocument } from '#sanity/groq/document.ts';
import type { Assets } from '../assets/assets.ts';
import type { AssetKind } from '../assets/storage.ts';
import type { Store } from '../store/store.ts';
import { withAssetFields } from './asset-references.ts';
import { DatasetError, hasCode } from './errors.ts';
import { isExported } from './exported.ts';
import { writeTar } from './tar-writer.ts';

export type ExportOptions = {
  store: Store;
  assets: Assets;
  /** `.ndjson` gives documents alone, anything else a gzipped tar with their assets. */
  file: string;
  /** Unpublished drafts and versions too; true unless said otherwise. */
  drafts?: boolean;
  /** Replace a file that is there already. */
  overwrite?: boolean;
  log?: (line: string) => void;
};

export type ExportResult = { documents: number; assets: number; warnings: string[] };

/** Fields of asset documents that an import makes anew. */
const DERIVED = new Set([
  ...['_id', '_type', '_rev', 'assetId', 'extension', 'mimeType', 'path', 'uploadId', 'url'],
]);

/**
 * Writes a dataset in Sanity's format: documents as they are stored (raw perspective) ordered by
 * id, fields in alphabetical order, without revisions. The same content always gives the same
 * bytes. The file appears only when it is complete.
 * @throws {DatasetError} one sentence: file exists, folder missing or not writable, disk full.
 */
export async function exportDataset(options: ExportOptions): Promise<ExportResult> {
  const { file, log = () => undefined } = options;
  if (options.overwrite !== true && (await isThere(file))) {
    throw new DatasetError(`${file} exists already.`);
  }
  const part = `${file}.part`;
  const dataPart = `${file}.data.part`;
  try {
    await rm(part, { force: true });
    await rm(dataPart, { force: true });
    const result = /\.ndjson$/i.test(file)
      ? await writeNdjson(options, part)
      : await writeArchive(options, part, dataPart);
    await sync(part);
    await rename(part, file);
    for (const warning of result.warnings) log(`Warning: ${warning}`);
    return result;
  } catch (error) {
    // The first error is the one to report.
    await rm(part, { force: true }).catch(() => undefined);
    throw describeFailure(file, error);
  } finally {
    // A leftover next to a finished export does no harm.
    await rm(dataPart, { force: true }).catch(() => undefined);
  }
}

async function isThere(file: string): Promise<boolean> {
  try {
    return (await ifThere(stat(file))) !== undefined;
  } catch (error) {
    throw describeFailure(file, error);
  }
}

/** Says in one sentence why a file could not be written. */
export function describeFailure(file: string, error: unknown): unknown {
  if (isDiskFull(error)) return new DatasetError(`The disk is full; ${file} was not written.`);
  if (hasCode(error, 'ENOENT', 'ENOTDIR')) {
    return new DatasetError(`There is no folder ${dirname(file)}.`, [], { cause: error });
  }
  if (hasCode(error, 'EACCES', 'EPERM', 'EROFS')) {
    return new DatasetError(`The folder ${dirname(file)} cannot be written to.`);
  }
  return error;
}

/** Documents alone keep their references to assets, which another lake must have already. */
async function writeNdjson(options: ExportOptions, target: string): Promise<ExportResult> {
  let documents = 0;
  function* lines() {
    for (const document of listExported(options)) {
      documents += 1;
      yield lineOf(document);
    }
  }
  await writeLines(lines(), target);
  return { documents, assets: 0, warnings: [] };
}

async function writeArchive(
  options: ExportOptions,
  target: string,
  dataFile: string,
): Promise<ExportResult> {
  const { storage, place } = options.assets;
  const assetDocuments: StoredDocument[] = [];
  let documents = 0;
  function* lines() {
    for (const document of listExported(options)) {
      if (addressOf(document._id) !== undefined && isAsset(document)) {
        assetDocuments.push(document);
        continue;
      }
      documents += 1;
      yield lineOf(withAssetFields(document, addressOf));
    }
  }
  // An archive names the size of a file before its content, so the lines are written out first.
  await writeLines(lines(), dataFile);
  const details: JsonObject = {};
  const warnings: string[] = [];
  let assets = 0;
  const folder = `${place.dataset}-export`;
  await writeTar(target, true, async (archive) => {
    await archive.addFile(`${folder}/data.ndjson`, dataFile, (await stat(dataFile)).size);
    for (const document of assetDocuments) {
      const { kind, name } = locate(document._id) ?? { kind: 'files' as const, name: '' };
      const size = await storage.sizeOf(kind, name);
      if (size === null) {
        warnings.push(`The file of the asset "${document._id}" is missing.`);
        continue;
      }
      await archive.addFile(`${folder}/${kind}/${name}`, storage.pathOf(kind, name), size);
      const key = document._id.split('-').slice(0, 2).join('-');
      const kept = Object.entries(document).filter(([field]) => !DERIVED.has(field));
      details[key] = Object.fromEntries(kept);
      assets += 1;
    }
    const text = JSON.stringify(sorted(details), null, 2);
    await archive.addText(`${folder}/assets.json`, `${text}\n`);
  });
  return { documents, assets, warnings };
}

function* listExported({ store, drafts = true }: ExportOptions): Generator<StoredDocument> {
  for (const document of store.iterateDocuments()) {
    if (isExported(document, drafts)) yield document;
  }
}

function isAsset({ _type }: StoredDocument): boolean {
  return _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset';
}

/** The file of an asset, which its id names; undefined for any other id. */
function locate(id: string): { kind: AssetKind; name: string } | undefined {
  const [, image, imageType] = id.match(/^image-([0-9a-f]{40}-\d+x\d+)-([a-z0-9]+)$/) ?? [];
  if (image !== undefined) return { kind: 'images', name: `${image}.${imageType}` };
  const [, file, fileType] = id.match(/^file-([0-9a-f]{40})-([a-z0-9]+)$/) ?? [];
  return file === undefined ? undefined : { kind: 'files', name: `${file}.${fileType}` };
}

function addressOf(id: string): string | undefined {
  const found = locate(id);
  if (found === undefined) return undefined;
  return `${found.kind === 'images' ? 'image' : 'file'}@file://./${found.kind}/${found.name}`;
}

function lineOf(document: unknown): string {
  return `${JSON.stringify(sorted(document, true))}\n`;
}

/** With fields in alphabetical order at every level; a document also without its revision. */
function sorted(value: unknown, isDocument = false): unknown {
  if (Array.isArray(value)) return value.map((item) => sorted(item));
  if (!isJsonObject(value)) return value;
  const fields = Object.keys(value).filter((field) => !isDocument || field !== '_rev');
  return Object.fromEntries(fields.sort().map((field) => [field, sorted(value[field])]));
}

async function writeLines(lines: Iterable<string>, target: string): Promise<void> {
  await pipeline(
    Readable.from(lines),
    createWriteStream(target, { flags: 'wx', mode: 0o600, highWaterMark: 1 << 20 }),
  );
}

async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync().finally(() => handle.close());
}
