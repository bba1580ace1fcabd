import { isDeepStrictEqual } from 'node:util';
import { jsonPath } from '@sanity/client/csm';
import { isJsonObject, type StoredDocument } from '#sanity/groq/document.ts';
import type { Marks, Origin, Step } from './marks.ts';

/** `keyed` names items of lists by their `_key`, as `resultSourceMap=withKeyArraySelector` asks. */
export type SourceMapStyle = 'indexed' | 'keyed';

/** Sanity's content source map: which part of a result is which field of which document. */
export type SourceMap = {
  documents: { _id: string; _type: string }[];
  paths: string[];
  mappings: Record<string, { type: 'value'; source: Source }>;
};

type Source = { type: 'documentValue'; document: number; path: number };

/**
 * @param result what the query answers.
 * @param marked what it answers on documents with marks; where both differ in more than marks,
 * nothing is known.
 */
export function sourceMapOf(
  result: unknown,
  marked: unknown,
  marks: Marks,
  style: SourceMapStyle,
): SourceMap {
  const writer = new Writer(style);
  const visit = (plain: unknown, other: unknown, path: readonly Step[]): void => {
    if (typeof plain === 'string' && typeof other === 'string') {
      const read = marks.read(other);
      const origin = read?.origin;
      if (origin !== undefined && valueAt(origin.document, origin.path) === plain) {
        writer.add(path, origin);
      }
      return;
    }
    const whole = path.length === 0 ? null : wholeOriginOf(plain, other, marks);
    if (whole !== null) writer.add(path, whole);
    else if (Array.isArray(plain) && Array.isArray(other)) {
      if (plain.length !== other.length) return;
      for (const [index, item] of plain.entries()) visit(item, other[index], [...path, index]);
    } else if (isJsonObject(plain) && isJsonObject(other)) {
      for (const [name, item] of Object.entries(plain)) visit(item, other[name], [...path, name]);
    }
  };
  visit(result, marked, []);
  return writer.map;
}

/** Where a list or an object comes from that is one whole value of a document. */
function wholeOriginOf(plain: unknown, marked: unknown, marks: Marks): Origin | null {
  if (typeof plain !== 'object' || plain === null) return null;
  const found = firstOrigin(marked, marks, 0);
  if (found === null) return null;
  const { document, path } = found.origin;
  const above = path.slice(0, path.length - found.depth);
  if (above.length === 0 || !isDeepStrictEqual(valueAt(document, above), plain)) return null;
  return { document, path: above };
}

/** The first text with a mark, and how deep it stands. */
function firstOrigin(
  value: unknown,
  marks: Marks,
  depth: number,
): { origin: Origin; depth: number } | null {
  if (typeof value === 'string') {
    const read = marks.read(value);
    return read === null ? null : { origin: read.origin, depth };
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const child of Object.values(value)) {
    const found = firstOrigin(child, marks, depth + 1);
    if (found !== null) return found;
  }
  return null;
}

function valueAt(document: StoredDocument, path: readonly Step[]): unknown {
  let value: unknown = document;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, typeof step === 'object' ? step._index : step);
  }
  return value;
}

class Writer {
  readonly map: SourceMap = { documents: [], paths: [], mappings: {} };
  readonly #style: SourceMapStyle;
  readonly #documents = new Map<string, number>();
  readonly #paths = new Map<string, number>();

  constructor(style: SourceMapStyle) {
    this.#style = style;
  }

  add(resultPath: readonly Step[], { document, path }: Origin): void {
    const source: Source = {
      type: 'documentValue',
      document: this.#documentNumber(document),
      path: this.#pathNumber(path),
    };
    this.map.mappings[textOf(resultPath, 'indexed')] = { type: 'value', source };
  }

  #documentNumber({ _id, _type, _originalId }: StoredDocument): number {
    // A perspective shows drafts under the published id.
    const id = typeof _originalId === 'string' ? _originalId : _id;
    const known = this.#documents.get(id);
    if (known !== undefined) return known;
    const number = this.map.documents.push({ _id: id, _type }) - 1;
    this.#documents.set(id, number);
    return number;
  }

  #pathNumber(path: readonly Step[]): number {
    const text = textOf(path, this.#style);
    const known = this.#paths.get(text);
    if (known !== undefined) return known;
    const number = this.map.paths.push(text) - 1;
    this.#paths.set(text, number);
    return number;
  }
}

function textOf(path: readonly Step[], style: SourceMapStyle): string {
  const isKeyed = style === 'keyed';
  return jsonPath(path.map((step) => (typeof step === 'object' && !isKeyed ? step._index : step)));
}
