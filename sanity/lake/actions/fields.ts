import { isJsonObject, type JsonObject, publishedId } from '#sanity/groq/document.ts';
import { LakeError, malformed } from '../errors.ts';
import { isValidId } from '../mutations/ids.ts';
import { parseMutations } from '../mutations/parse.ts';
import type { Identified, Patch } from './parts.ts';

/** The document of a draft or a version, and the id that it will be published under. */
export function groupOf(value: JsonObject, field: string, at: string) {
  const attributes = documentOf(value[field], `${at}.${field}`);
  draftIdOf(attributes._id, `${at}.${field}._id`);
  const group = publishedId(attributes._id);
  const given = value.publishedId === undefined ? group : idOf(value, 'publishedId', at);
  if (given !== group) throw malformed(`${at}.${field}._id is no draft of ${given}`);
  return { publishedId: publishedIdOf(given, `${at}.publishedId`), attributes };
}

/** A draft or a version, which may be called `versionId` too, and what it is published under. */
export function pairOf(value: JsonObject, at: string): { draftId: string; publishedId: string } {
  const name = value.draftId === undefined ? 'versionId' : 'draftId';
  const draftId = draftIdOf(idOf(value, name, at), `${at}.${name}`);
  const published = publishedIdOf(idOf(value, 'publishedId', at), `${at}.publishedId`);
  if (publishedId(draftId) !== published) {
    throw malformed(`${at}.${name} is no draft of ${published}`);
  }
  return { draftId, publishedId: published };
}

/** A document with `_id` and `_type`. */
export function documentOf(value: unknown, at: string): Identified {
  if (!isJsonObject(value)) throw malformed(`${at} is no document`);
  const [mutation] = parsedAt(at, { createOrReplace: value });
  if (mutation === undefined || !('createOrReplace' in mutation)) throw malformed(`${at} is wrong`);
  const { _id } = mutation.createOrReplace;
  if (_id === undefined) throw malformed(`${at} needs an _id`);
  return { ...mutation.createOrReplace, _id };
}

/** The operations of a patch, for the document with this id. */
export function patchOf(value: unknown, id: string, at: string): Patch {
  if (!isJsonObject(value)) throw malformed(`${at}.patch is no object`);
  const { query: _, params: __, ...operations } = value;
  const [mutation] = parsedAt(`${at}.patch`, { patch: { ...operations, id } });
  if (mutation === undefined || !('patch' in mutation) || !('id' in mutation.patch)) {
    throw malformed(`${at}.patch is wrong`);
  }
  return mutation.patch;
}

/** What a mutation may hold is checked in one place; only its name differs here. */
function parsedAt(at: string, mutation: JsonObject) {
  try {
    return parseMutations({ mutations: [mutation] }).mutations;
  } catch (error) {
    if (!(error instanceof LakeError)) throw error;
    throw malformed(error.message.replace(/mutations(?:\[0\])?(?:\.\w+)?/, at));
  }
}

export function idOf(value: JsonObject, field: string, at: string): string {
  const id = value[field];
  if (!isValidId(id)) throw malformed(`${at} needs a valid ${field}`);
  return id;
}

export function idsOf(value: unknown, at: string): string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value) || !value.every(isValidId)) throw malformed(`${at} is no list of ids`);
  for (const id of value) draftIdOf(id, at);
  return value;
}

export function textOf(value: JsonObject, field: string, at: string): string | undefined {
  const text = value[field];
  if (text === undefined || text === null) return undefined;
  if (typeof text !== 'string') throw malformed(`${at}.${field} is no text`);
  return text;
}

export function draftIdOf(id: string, at: string): string {
  if (publishedId(id) === id || publishedId(id) === '') {
    throw malformed(`${at} must be the id of a draft or a version`);
  }
  return id;
}

export function publishedIdOf(id: string, at: string): string {
  if (publishedId(id) !== id) throw malformed(`${at} must be the id of a published document`);
  return id;
}
