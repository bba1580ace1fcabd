import type { StoredDocument } from '#sanity/groq/index.ts';

/**
 * A document without fields called `hasOwnProperty`: groq-js 2.0.0 calls that of each object, and
 * one such field would fail every query that reads it. The lake takes none; a Sanity project may.
 */
export function evaluable(document: StoredDocument): StoredDocument {
  const text = JSON.stringify(document);
  if (!text.includes('"hasOwnProperty":')) return document;
  return JSON.parse(text, (name, value) => (name === 'hasOwnProperty' ? undefined : value));
}
