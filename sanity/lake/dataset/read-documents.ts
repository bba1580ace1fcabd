import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import { scanJson } from '../json-text.ts';
import { isValidId } from '../mutations/ids.ts';
import { importedRelease } from '../releases/import.ts';
import {
  isReleaseName,
  RELEASE_TYPE,
  RELEASES_PREFIX,
  releaseNameIn,
} from '../releases/release.ts';
import type { DocumentInput } from '../store/document-input.ts';
import { isTooDeep, listAssetValues, parseAssetReference } from './asset-references.ts';
import { readLines } from './lines.ts';

/** A document of the input and where it was read. `id` is null where the lake is to choose one. */
export type ReadDocument = { id: string | null; line: number; document: DocumentInput };

export type ReadResult = {
  documents: ReadDocument[];
  /** One sentence each, beginning with `<file>:<line>:`. */
  problems: string[];
  warnings: string[];
};

/** Types of system documents, which each project has of its own. Releases are content. */
const isSystemDocument = ({ _id, _type }: JsonObject) =>
  !isRelease({ _id, _type }) &&
  ((typeof _type === 'string' && _type.startsWith('system.')) ||
    (typeof _id === 'string' && _id.startsWith('_.')));

const isRelease = ({ _id, _type }: JsonObject): boolean =>
  _type === RELEASE_TYPE && typeof _id === 'string' && _id.startsWith(RELEASES_PREFIX);

/**
 * Reads and checks every line of a data file: JSON, `_type`, `_id`, duplicates, depth, the form of
 * asset addresses. All problems are collected, so that one run shows them all.
 * @param now releases that were scheduled before it are read as active.
 */
export async function readDocuments(file: string, name: string, now: Date): Promise<ReadResult> {
  const result: ReadResult = { documents: [], problems: [], warnings: [] };
  const lineOf = new Map<string, number>();
  let skipped = 0;
  for await (const { number, bytes } of readLines(file)) {
    const where = `${name}:${number}`;
    const parsed = parseLine(bytes);
    if (typeof parsed === 'string') {
      result.problems.push(`${where}: ${parsed}`);
      continue;
    }
    if (isSystemDocument(parsed)) {
      skipped += 1;
      continue;
    }
    const faults = faultsOf(parsed);
    const read = isRelease(parsed) ? readRelease(parsed, now) : parsed;
    if (typeof read === 'string') faults.push(read);
    const id = typeof parsed._id === 'string' ? parsed._id : null;
    const former = id === null ? undefined : lineOf.get(id);
    if (former !== undefined) faults.push(`"${id}" was already used in line ${former}`);
    if (id !== null) lineOf.set(id, former ?? number);
    for (const fault of faults) result.problems.push(`${where}: ${fault}.`);
    if (faults.length === 0 && typeof read !== 'string' && isDocument(read)) {
      result.documents.push({ id, line: number, document: read });
    }
    if (bytes?.includes('\ufffd')) {
      result.warnings.push(`${where}: holds replacement characters (U+FFFD): was it damaged?`);
    }
  }
  if (skipped > 0) result.warnings.push(`${skipped} system documents were left out.`);
  return result;
}

/** The release, or what is wrong with it. */
function readRelease(document: JsonObject, now: Date): JsonObject | string {
  const name: unknown = releaseNameIn(String(document._id));
  if (!isReleaseName(name)) return `no release can be called "${String(name).slice(0, 80)}"`;
  const imported = importedRelease(name, document, now.toISOString());
  return typeof imported === 'string' ? `the release "${name}" ${imported}` : imported;
}

function isDocument(value: JsonObject): value is DocumentInput {
  return typeof value._type === 'string';
}

/** The document in a line, or why there is none. */
function parseLine(bytes: Buffer | null): JsonObject | string {
  if (bytes === null) return 'the line is longer than 32 MB.';
  let value: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
    if (scanJson(text).hasBackslashName) return 'a field has a backslash in its name.';
    value = JSON.parse(text);
  } catch (error) {
    const reason = Error.isError(error) ? error.message.slice(0, 160) : String(error);
    return `not valid JSON (${reason}).`;
  }
  return isJsonObject(value) ? value : 'a document must be a JSON object.';
}

function faultsOf(document: JsonObject): string[] {
  if (isTooDeep(document)) return ['the document is nested too deeply'];
  const faults: string[] = [];
  const { _id, _type } = document;
  if (typeof _type !== 'string' || _type === '') faults.push('"_type" is missing');
  if (_id !== undefined && !isValidId(_id)) {
    faults.push(`"_id" is not usable: ${(JSON.stringify(_id) ?? '').slice(0, 80)}`);
  }
  for (const field of ['_createdAt', '_updatedAt']) {
    const value = document[field];
    const isDate = typeof value === 'string' && !Number.isNaN(Date.parse(value));
    if (value !== undefined && !isDate) faults.push(`"${field}" is not a date`);
  }
  for (const value of listAssetValues(document)) {
    if (parseAssetReference(value) === null) {
      const shown = (JSON.stringify(value) ?? '').slice(0, 120);
      faults.push(`"_sanityAsset" must look like "image@file://./images/a.png", not ${shown}`);
    }
  }
  return faults;
}
