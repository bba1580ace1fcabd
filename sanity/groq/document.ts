/** A document as it is stored. Dates are ISO 8601 in UTC; `_rev` is a transaction id. */
export type StoredDocument = {
  _id: string;
  _type: string;
  _rev: string;
  _createdAt: string;
  _updatedAt: string;
  [field: string]: unknown;
};

export type JsonObject = { [field: string]: unknown };

/** True for an object that is no array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for what has an id, as all documents have. */
export function isDocument(value: unknown): value is StoredDocument {
  return isJsonObject(value) && typeof value._id === 'string';
}

/** The value at a path of fields; undefined where one of them is missing. */
export function valueAt(document: StoredDocument, path: readonly string[]): unknown {
  let value: unknown = document;
  for (const field of path) {
    value = isJsonObject(value) && Object.hasOwn(value, field) ? value[field] : undefined;
  }
  return value;
}

/** Ids with a dot (drafts, versions, secrets) are never shown to anonymous callers. */
export function isPrivateId(id: string): boolean {
  return id.includes('.');
}

/** The id that a draft or a version belongs to: `drafts.a` and `versions.r1.a` both give `a`. */
export function publishedId(id: string): string {
  if (id.startsWith('drafts.')) return id.slice('drafts.'.length);
  if (id.startsWith('versions.')) return id.split('.').slice(2).join('.');
  return id;
}
