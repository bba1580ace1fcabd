import type { StoredDocument } from './document.ts';

/** Lists and objects whose text is at least this long are parsed when they are first read. */
const MIN_LAZY_LENGTH = 400;

const [QUOTE, BACKSLASH, COLON, COMMA] = codesOf('"\\:,');
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = codesOf('[]{}');

/** Texts of a document's fields that were not read yet. */
const PENDING = Symbol('pending');

type Lazy = StoredDocument & { [PENDING]?: Map<string, string> };
type Part = { field: string; start: number; end: number };

/**
 * The document that a text of `JSON.stringify` holds. Long fields, which most queries never read,
 * are parsed when they are read.
 */
export function parseLazily(text: string): StoredDocument {
  const parts = text.length < 2 * MIN_LAZY_LENGTH ? [] : longParts(text);
  if (parts.length === 0) return JSON.parse(text);
  let short = '';
  let at = 0;
  for (const { start, end } of parts) {
    // The field keeps its place among the others.
    short += `${text.slice(at, start)}null`;
    at = end;
  }
  const document: Lazy = JSON.parse(short + text.slice(at));
  const pending = new Map(parts.map(({ field, start, end }) => [field, text.slice(start, end)]));
  Object.defineProperty(document, PENDING, { value: pending, configurable: true });
  for (const field of pending.keys()) {
    Object.defineProperty(document, field, {
      ...{ enumerable: true, configurable: true, get: getterOf(field) },
    });
  }
  return document;
}

/** The JSON of a field that was not read yet; undefined for others. */
export function pendingText(document: object, field: string): string | undefined {
  const lazy: { [PENDING]?: Map<string, string> } = document;
  return lazy[PENDING]?.get(field);
}

/** A copy that has other values in some fields; what was not read yet stays so. */
export function copyWith(
  document: StoredDocument,
  fields: Readonly<Record<string, unknown>>,
): StoredDocument {
  const lazy: Lazy = document;
  const pending = lazy[PENDING];
  if (pending === undefined || pending.size === 0) return { ...document, ...fields };
  const copy: Lazy = Object.defineProperties(
    { ...ANY_DOCUMENT },
    Object.getOwnPropertyDescriptors(document),
  );
  Object.defineProperty(copy, PENDING, { value: new Map(pending), configurable: true });
  return Object.assign(copy, fields);
}

const ANY_DOCUMENT: StoredDocument = {
  ...{ _id: '', _type: '', _rev: '', _createdAt: '', _updatedAt: '' },
};

const getters = new Map<string, (this: Lazy) => unknown>();

/** One function for each name, so that documents with the same fields share their layout. */
function getterOf(field: string): (this: Lazy) => unknown {
  let getter = getters.get(field);
  if (getter === undefined) {
    getter = function read(this: Lazy) {
      const value: unknown = JSON.parse(this[PENDING]?.get(field) ?? 'null');
      const attributes = { enumerable: true, configurable: true, writable: true };
      Object.defineProperty(this, field, { value, ...attributes });
      this[PENDING]?.delete(field);
      return value;
    };
    getters.set(field, getter);
  }
  return getter;
}

/** Long lists and objects among the fields of an object; none where the text is not as expected. */
function longParts(text: string): Part[] {
  const parts: Part[] = [];
  let at = 1;
  while (text.charCodeAt(at) === QUOTE) {
    const fieldEnd = endOfString(text, at);
    const start = fieldEnd + 1;
    if (text.charCodeAt(fieldEnd) !== COLON) return [];
    const end = endOfValue(text, start);
    const sign = text.charCodeAt(start);
    const isLong = end - start >= MIN_LAZY_LENGTH;
    if (isLong && (sign === OPEN_LIST || sign === OPEN_OBJECT)) {
      const field = text.slice(at + 1, fieldEnd - 1);
      if (field.includes('\\') || field === '__proto__') return [];
      parts.push({ field, start, end });
    }
    if (text.charCodeAt(end) === CLOSE_OBJECT && end === text.length - 1) return parts;
    if (text.charCodeAt(end) !== COMMA) return [];
    at = end + 1;
  }
  return [];
}

/** The position after a value. */
function endOfValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) at = endOfString(text, at) - 1;
    else if (sign === OPEN_LIST || sign === OPEN_OBJECT) depth += 1;
    else if (depth > 0 && (sign === CLOSE_LIST || sign === CLOSE_OBJECT)) depth -= 1;
    else if (depth === 0 && (sign === COMMA || sign === CLOSE_OBJECT)) return at;
  }
  return text.length;
}

/** The position after the closing quote. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end !== -1 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end === -1 ? text.length : end + 1;
}

function isEscaped(text: string, at: number): boolean {
  let first = at;
  while (text.charCodeAt(first - 1) === BACKSLASH) first -= 1;
  return (at - first) % 2 === 1;
}

function codesOf(signs: string): number[] {
  return signs.split('').map((sign) => sign.charCodeAt(0));
}
