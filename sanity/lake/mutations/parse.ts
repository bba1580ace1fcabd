import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import { malformed } from '../errors.ts';
import { isValidId } from './ids.ts';
import type { ByQuery, MutationRequest } from './mutation.ts';
import { pathsOf } from './paths.ts';

const KINDS = ['create', 'createOrReplace', 'createIfNotExists', 'delete', 'patch'] as const;
const MAX_DEPTH = 200;
/** The mutator copies what it changes for each path: 10,000 fields of one object took 19 s. */
const MAX_PATHS = 2000;

/** Names with a special meaning on JavaScript objects. */
const FORBIDDEN_FIELDS = new Set(['__proto__', 'hasOwnProperty']);
/** One of these in a path: as a name, or as a text in brackets. */
const FORBIDDEN_NAME = /(?<![\w$-])(?:__proto__|hasOwnProperty)(?![\w$-])/;

/**
 * Reads the body of a mutate request.
 * @throws {LakeError} 400 in one sentence that names the mutation that is wrong.
 */
export function parseMutations(body: unknown): {
  mutations: MutationRequest[];
  transactionId: string | undefined;
} {
  if (!isJsonObject(body) || !Array.isArray(body.mutations)) {
    throw malformed('The body must be an object with a list of mutations');
  }
  const { transactionId } = body;
  if (transactionId !== undefined && transactionId !== null && !isValidId(transactionId)) {
    throw malformed('The transaction id holds characters it must not');
  }
  checkContent(body.mutations, 'mutations');
  const mutations = body.mutations.map((item, index) => parseMutation(item, `mutations[${index}]`));
  return { mutations, transactionId: transactionId ?? undefined };
}

function parseMutation(value: unknown, at: string): MutationRequest {
  if (!isJsonObject(value)) throw malformed(`${at} is no object`);
  const kinds = KINDS.filter((kind) => value[kind] !== undefined);
  const kind = kinds[0];
  if (kind === undefined || kinds.length > 1 || Object.keys(value).length > 1) {
    throw malformed(`${at} must hold exactly one of ${KINDS.join(', ')}`);
  }
  const content = value[kind];
  if (!isJsonObject(content)) throw malformed(`${at}.${kind} is no object`);
  if (kind === 'delete' || kind === 'patch') {
    const selection = selectionOf(content, `${at}.${kind}`);
    const operations = kind === 'patch' ? operationsOf(content, at) : null;
    if (operations === null) {
      return 'id' in selection ? { delete: selection } : { delete: selection };
    }
    return 'id' in selection
      ? { patch: { ...operations, ...selection } }
      : { patch: { ...operations, ...selection } };
  }
  const document = parseDocument(content, `${at}.${kind}`, kind !== 'create');
  if (kind === 'create') return { create: document };
  return kind === 'createOrReplace'
    ? { createOrReplace: document }
    : { createIfNotExists: document };
}

function parseDocument(content: JsonObject, at: string, needsId: boolean) {
  const { _id, _type } = content;
  if (typeof _type !== 'string' || _type === '') throw malformed(`${at} needs a _type`);
  if (_id === undefined || _id === null) {
    if (needsId) throw malformed(`${at} needs an _id`);
    return { ...content, _id: undefined, _type };
  }
  const isPrefix = typeof _id === 'string' && _id.endsWith('.');
  if (!isValidId(_id) || (isPrefix && !isValidId(`${_id}a`))) {
    throw malformed(`${at} has an _id that is no document id`);
  }
  for (const field of ['_createdAt', '_updatedAt']) {
    const date = content[field];
    if (date !== undefined && (typeof date !== 'string' || Number.isNaN(Date.parse(date)))) {
      throw malformed(`${at}.${field} is no date`);
    }
  }
  return { ...content, _id, _type };
}

function selectionOf(
  content: JsonObject,
  at: string,
): { id: string; ifRevisionID?: string } | ByQuery {
  const { id, query, params, ifRevisionID } = content;
  if (typeof query === 'string' && id === undefined) {
    if (params !== undefined && !isJsonObject(params)) throw malformed(`${at}.params is no object`);
    return { query, params: params ?? {} };
  }
  if (!isValidId(id)) throw malformed(`${at} needs a valid id or a query`);
  if (ifRevisionID === undefined || ifRevisionID === null) return { id };
  if (typeof ifRevisionID !== 'string') throw malformed(`${at}.ifRevisionID is no string`);
  return { id, ifRevisionID };
}

/** Checks the shapes; what the paths mean is the mutator's business. */
function operationsOf(content: JsonObject, at: string) {
  const { set, setIfMissing, unset, inc, dec, diffMatchPatch, insert } = content;
  const known = new Set(
    Object.keys({ set, setIfMissing, unset, inc, dec, diffMatchPatch, insert }),
  );
  const extra = new Set(['id', 'query', 'params', 'ifRevisionID']);
  const unknown = Object.keys(content).find((key) => !known.has(key) && !extra.has(key));
  if (unknown !== undefined) throw malformed(`${at}.patch.${unknown} is no operation`);
  const paths = [set, setIfMissing, inc, dec, diffMatchPatch].flatMap((part) =>
    isJsonObject(part) ? Object.keys(part) : [],
  );
  if (paths.length > MAX_PATHS) {
    throw malformed(`${at}.patch has more than ${MAX_PATHS} paths; send several patches`);
  }
  const patch = dropUndefined({
    set: objectOf(set, `${at}.patch.set`, isAnything),
    setIfMissing: objectOf(setIfMissing, `${at}.patch.setIfMissing`, isAnything),
    unset: unset === undefined ? undefined : textsOf(unset, `${at}.patch.unset`),
    inc: objectOf(inc, `${at}.patch.inc`, isFiniteNumber),
    dec: objectOf(dec, `${at}.patch.dec`, isFiniteNumber),
    diffMatchPatch: objectOf(diffMatchPatch, `${at}.patch.diffMatchPatch`, isString),
    insert: insert === undefined ? undefined : insertOf(insert, `${at}.patch.insert`),
  });
  const forbidden = pathsOf(patch).find((path) => FORBIDDEN_NAME.test(path));
  if (forbidden !== undefined) {
    throw malformed(`${at}.patch: a name in the path "${forbidden}" is reserved`);
  }
  return patch;
}

function objectOf<T>(
  value: unknown,
  at: string,
  isItem: (item: unknown) => item is T,
): Record<string, T> | undefined {
  if (value === undefined) return undefined;
  if (!isJsonObject(value)) throw malformed(`${at} is no object`);
  const found: Record<string, T> = {};
  for (const [path, item] of Object.entries(value)) {
    if (!isItem(item)) throw malformed(`${at}["${path}"] has a value of the wrong kind`);
    found[path] = item;
  }
  return found;
}

function textsOf(value: unknown, at: string): string[] {
  if (!Array.isArray(value) || !value.every(isString)) throw malformed(`${at} is no list of paths`);
  return value;
}

function insertOf(value: unknown, at: string) {
  if (!isJsonObject(value) || !Array.isArray(value.items)) throw malformed(`${at} needs items`);
  const { before, after, replace, items } = value;
  const places = [before, after, replace].filter((place) => place !== undefined);
  if (places.length !== 1) throw malformed(`${at} needs exactly one of before, after, replace`);
  if (isString(before)) return { before, items };
  if (isString(after)) return { after, items };
  if (isString(replace)) return { replace, items };
  throw malformed(`${at} needs a path as text`);
}

function isAnything(value: unknown): value is unknown {
  return value !== undefined;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function dropUndefined<T extends object>(value: T): T {
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) Reflect.deleteProperty(value, key);
  }
  return value;
}

/** Refuses deep nesting and reserved field names. */
function checkContent(root: unknown, at: string): void {
  const pending: { value: unknown; level: number }[] = [{ value: root, level: 0 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, level } = next;
    // JSON reads 1e400 as infinite, and would store null.
    if (typeof value === 'number' && !Number.isFinite(value)) {
      throw malformed(`${at} hold a number that is too large`);
    }
    if (typeof value !== 'object' || value === null) continue;
    if (level > MAX_DEPTH) throw malformed(`${at} are nested deeper than ${MAX_DEPTH} levels`);
    for (const [key, child] of Object.entries(value)) {
      if (FORBIDDEN_FIELDS.has(key)) throw malformed(`A field cannot be called "${key}"`);
      pending.push({ value: child, level: level + 1 });
    }
  }
}
