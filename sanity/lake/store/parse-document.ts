import { Damaged } from '#lib/node/storage-errors.ts';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { parseJson } from './row.ts';

/** @throws {Damaged} when it is no document any more. */
export function parseDocument(content: string): StoredDocument {
  const document = parseJson(content);
  const isNamed = (field: string) => typeof document?.[field] === 'string';
  if (!['_id', '_type', '_rev'].every(isNamed)) throw new Damaged('A row holds no document.');
  return document;
}
