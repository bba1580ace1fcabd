import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { isDiskFull } from '#lib/node/storage-errors.ts';
import type { Assets } from '../assets/assets.ts';
import { LakeError, MutationError } from '../errors.ts';
import { completeId } from '../mutations/ids.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { Store } from '../store/store.ts';
import {
  type AssetReference,
  listAssetValues,
  parseAssetReference,
  withReferences,
} from './asset-references.ts';
import { DatasetError } from './errors.ts';
import {
  discardAll,
  keepAssets,
  type StagedAsset,
  stageAssets,
  type Wanted,
} from './import-assets.ts';
import {
  existingIds,
  idsOf,
  isAssetDocument,
  listBroken,
  listLostAssets,
  listTaken,
  type Resolved,
} from './import-checks.ts';
import { type ReadDocument, readDocuments } from './read-documents.ts';
import { type DatasetSource, openSource } from './source.ts';

/**
 * What to do with documents whose id exists: `create` refuses the import, `replace` overwrites
 * them, `missing` leaves them as they are.
 */
export type ImportMode = 'create' | 'replace' | 'missing';

export type ImportOptions = {
  store: Store;
  assets: Assets;
  /** A folder, or a `.ndjson`, `.ndjson.gz`, `.tar` or `.tar.gz` file. */
  file: string;
  mode?: ImportMode;
  /** User id that the history shows. */
  author?: string;
  /** Told about progress and warnings, one sentence at a time. */
  log?: (line: string) => void;
  /** Most bytes that an archive may unpack to. */
  maxBytes?: number;
};

export type ImportResult = {
  created: number;
  replaced: number;
  /** Left as they were. */
  kept: number;
  assets: number;
  warnings: string[];
};

/**
 * Imports a dataset in Sanity's format. Everything is read and checked first and then written in
 * one transaction, so a problem anywhere leaves documents and assets as they were.
 * Creation and update times of the input are kept; revisions are new.
 * @throws {DatasetError} naming every problem with its file and line.
 */
export async function importDataset(options: ImportOptions): Promise<ImportResult> {
  const { assets, file, log = () => undefined } = options;
  await assets.storage.removeStale(Date.now());
  const source = await openSource(file, assets.storage.folders.tmp, options.maxBytes);
  try {
    return await importSource(source, options, log);
  } catch (error) {
    throw isDiskFull(error) || (error instanceof LakeError && error.status === 507)
      ? new DatasetError(`The disk became full during the import; nothing was imported.`)
      : error;
  } finally {
    await source.close();
  }
}

async function importSource(
  source: DatasetSource,
  options: ImportOptions,
  log: (line: string) => void,
): Promise<ImportResult> {
  const { store, assets, mode = 'create' } = options;
  const read = await readDocuments(source.dataFile, source.dataName, new Date());
  log(`Read ${read.documents.length} documents from ${basename(options.file)}.`);
  const wanted = listWanted(read.documents, source.dataName);
  const { staged, problems } = await stageAssets(assets, source, wanted);
  try {
    const documents = read.documents
      .filter(({ document }) => !isAssetDocument(document))
      .map((entry) => resolveAssets(entry, staged));
    const existing = existingIds(store, documents);
    const broken = listBroken(store, documents, staged, mode === 'missing' ? existing : new Set());
    const faults = [
      ...read.problems,
      ...problems,
      ...listLostAssets(store, read.documents, staged).map(
        (fault) => `${source.dataName}:${fault}`,
      ),
      ...(mode === 'create' ? listTaken(documents, existing, source.dataName) : []),
      ...broken.strong.map((fault) => `${source.dataName}:${fault}`),
    ];
    if (faults.length > 0) throw refused(options.file, faults);
    const warnings = [...read.warnings, ...broken.weak.map((line) => `${source.dataName}:${line}`)];
    for (const warning of warnings.slice(0, 20)) log(`Warning: ${warning}`);
    await write(options, documents, staged);
    const kept = mode === 'missing' ? existing.size : 0;
    const replaced = mode === 'replace' ? existing.size : 0;
    const created = documents.length - kept - replaced;
    return { created, replaced, kept, assets: idsOf(staged).size, warnings };
  } finally {
    await discardAll(assets, staged);
  }
}

function refused(file: string, faults: readonly string[]): DatasetError {
  const count = faults.length === 1 ? 'one problem' : `${faults.length} problems`;
  return new DatasetError(`${basename(file)} has ${count}; nothing was imported.`, faults);
}

function listWanted(documents: readonly ReadDocument[], name: string): Wanted[] {
  return documents.flatMap(({ document, line }) =>
    listAssetValues(document)
      .map(parseAssetReference)
      .filter((reference): reference is AssetReference => reference !== null)
      .map((reference) => ({ ...reference, where: `${name}:${line}` })),
  );
}

function resolveAssets(entry: ReadDocument, staged: ReadonlyMap<string, StagedAsset>): Resolved {
  const resolved = withReferences(entry.document, ({ key }) => staged.get(key)?.document._id);
  const id = completeId(entry.id);
  const { _type } = entry.document;
  return { id, line: entry.line, document: { ...Object(resolved), _id: id, _type } };
}

async function write(
  { store, assets, mode = 'create', author = 'import' }: ImportOptions,
  documents: readonly Resolved[],
  staged: ReadonlyMap<string, StagedAsset>,
): Promise<void> {
  const byId = new Map([...staged.values()].map(({ document }) => [document._id, document]));
  const mutations: Mutation[] = [...byId.values()].map((document) =>
    mode === 'replace' ? { createOrReplace: document } : { createIfNotExists: document },
  );
  for (const { document } of documents) {
    if (mode === 'replace') mutations.push({ createOrReplace: document });
    else if (mode === 'missing') mutations.push({ createIfNotExists: document });
    else mutations.push({ create: document });
  }
  const added = await keepAssets(assets, staged);
  try {
    store.commit({ mutations, author, keepUpdatedAt: true, autoGenerateArrayKeys: true });
  } catch (error) {
    // Somebody else may have stored the same bytes meanwhile, with their document.
    const orphans = added.filter(({ id }) => store.getDocument(id) === null);
    for (const { file } of orphans) await rm(file, { force: true });
    if (!(error instanceof MutationError)) throw error;
    const reasons = error.items.map((item) => item.error.description);
    throw new DatasetError('The lake refused the documents; nothing was imported.', reasons);
  }
}
