import { getIndexForKey, jsonMatch, type SingleValuePath } from '@sanity/json-match';
import { isJsonObject } from '#sanity/groq/document.ts';
import type { InsertOperation, PatchOperations } from './mutation.ts';
import { refuseLiterals } from './refuse-literals.ts';

/** Paths that the mutator understands: names, one index, one key. */
const SIMPLE =
  /^[a-zA-Z_$][\w$]*(?:\.[a-zA-Z_$][\w$]*|\['[^'\\]*'\]|\[-?\d+\]|\[_key\s*==\s*"[^"\\]*"\])*$/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
const NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const MAX_PLACES = 10_000;

/** Where a value stands: the names and indexes that lead to it. */
type Place = (string | number)[];

/**
 * Takes a patch apart into operations of one path each, in the order in which the mutator applies
 * them. Null when the mutator understands every path of it, and takes it as it is.
 */
export function splitPatch(patch: PatchOperations): PatchOperations[] | null {
  const { setIfMissing, set, unset, diffMatchPatch, inc, dec, insert } = patch;
  const steps: PatchOperations[] = [
    ...entries(setIfMissing).map(([path, value]) => ({ setIfMissing: { [path]: value } })),
    ...entries(set).map(([path, value]) => ({ set: { [path]: value } })),
    ...(unset ?? []).map((path) => ({ unset: [path] })),
    ...entries(diffMatchPatch).map(([path, text]) => ({ diffMatchPatch: { [path]: text } })),
    ...entries(inc).map(([path, by]) => ({ inc: { [path]: by } })),
    ...entries(dec).map(([path, by]) => ({ dec: { [path]: by } })),
    ...(insert === undefined ? [] : [{ insert }]),
  ];
  const counts = inc !== undefined || dec !== undefined;
  return !counts && steps.every((step) => SIMPLE.test(pathOf(step))) ? null : steps;
}

/** @throws {Error} in words when what a step counts up or down is no number, not there, or too large then. */
export function checkNumbers({ inc, dec }: PatchOperations, document: unknown): void {
  for (const path of Object.keys({ ...inc, ...dec })) {
    const by = inc?.[path] ?? -(dec?.[path] ?? 0);
    const found = [...jsonMatch(document, withStars(path))];
    const isThere = found.length > 0 || !SIMPLE.test(path);
    if (!isThere || !found.every(({ value }) => typeof value === 'number')) {
      throw new Error(`"${path}" cannot be counted up or down: it is no number`);
    }
    // JSON would store null.
    if (!found.every(({ value }) => Number.isFinite(Number(value) + by))) {
      throw new Error(`"${path}" cannot be counted up or down: the number is too large`);
    }
  }
}

/**
 * Puts the places that a path of JSONMatch selects in a document into an operation of one path.
 * @returns none when it selects none, several when it inserts into several lists.
 * @throws {Error} in words when the path is wrong or selects too much.
 */
export function expandStep(step: PatchOperations, document: unknown): PatchOperations[] {
  const path = pathOf(step);
  if (SIMPLE.test(path)) return [step];
  const places = placesOf(path, document);
  if (step.insert !== undefined) return insertionsAt(step.insert, places);
  return places.length === 0 ? [] : [atPlaces(step, path, places)];
}

function atPlaces(step: PatchOperations, path: string, places: readonly Place[]): PatchOperations {
  const { set, setIfMissing, unset, inc, dec, diffMatchPatch } = step;
  if (unset !== undefined) return { unset: unionsOf(places) };
  const texts = places.map(textOf);
  const spread = <T>(value: T) => Object.fromEntries(texts.map((text) => [text, value]));
  if (set !== undefined) return { set: spread(set[path]) };
  if (setIfMissing !== undefined) return { setIfMissing: spread(setIfMissing[path]) };
  if (inc !== undefined) return { inc: spread(inc[path] ?? 0) };
  if (dec !== undefined) return { dec: spread(dec[path] ?? 0) };
  return { diffMatchPatch: spread(diffMatchPatch?.[path] ?? '') };
}

function entries<T>(part: Record<string, T> | undefined): [string, T][] {
  return Object.entries(part ?? {});
}

function pathOf({ insert, unset, ...others }: PatchOperations): string {
  if (insert !== undefined) return placeOfInsert(insert);
  if (unset !== undefined) return unset[0] ?? '';
  return Object.keys(Object.values(others)[0] ?? {})[0] ?? '';
}

function placeOfInsert(insert: InsertOperation): string {
  if ('before' in insert) return insert.before;
  return 'after' in insert ? insert.after : insert.replace;
}

/** `..name` finds what is there; other paths also where an object has no such field yet. */
function placesOf(path: string, document: unknown): Place[] {
  const bare = path.replace(QUOTED, '""');
  const isRecursive = bare.includes('..');
  const places: Place[] = [];
  refuseLiterals(withStars(path));
  for (const { path: found, value } of jsonMatch(document, withStars(path))) {
    if (isRecursive && value === undefined) continue;
    const place = resolve(found, document);
    if (place !== null) places.push(place);
    if (places.length > MAX_PLACES) throw new Error(`The path "${path}" selects too much`);
  }
  return places;
}

/** As the library reads it: all items of a list are also written `[]`, and `==` as `=`. */
function withStars(path: string): string {
  const quoted = path.match(QUOTED) ?? [];
  const parts = path
    .split(QUOTED)
    .map((part) => part.replaceAll('[]', '[*]').replaceAll(/(?<![=!<>])=(?!=)/g, '=='));
  return parts.map((part, i) => `${part}${quoted[i] ?? ''}`).join('');
}

/** Keys as indexes; null when there is no object or list that could hold the value. */
function resolve(path: SingleValuePath, document: unknown): Place | null {
  const place: Place = [];
  let value = document;
  for (const segment of path) {
    if (typeof segment === 'string') {
      if (!isJsonObject(value)) return null;
      place.push(segment);
      value = value[segment];
      continue;
    }
    if (!Array.isArray(value)) return null;
    const index = typeof segment === 'number' ? segment : getIndexForKey(value, segment._key);
    if (index === undefined) return null;
    const at = index < 0 ? index + value.length : index;
    if (!(at in value)) return null;
    place.push(at);
    value = value[at];
  }
  return place;
}

function textOf(place: Place): string {
  return place.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`;
    if (NAME.test(segment)) return text === '' ? segment : `${text}.${segment}`;
    return `${text}['${segment.replace(/['\\]/g, '\\$&')}']`;
  }, '');
}

/** Items of one list in one path, so that no removal moves another; what is deeper comes first. */
function unionsOf(places: readonly Place[]): string[] {
  const lists = new Map<string, { depth: number; indexes: number[] }>();
  for (const place of places) {
    const last = place.at(-1);
    const isItem = typeof last === 'number';
    const key = textOf(isItem ? place.slice(0, -1) : place);
    const list = lists.get(key) ?? { depth: place.length, indexes: [] };
    if (isItem) list.indexes.push(last);
    lists.set(key, list);
  }
  const ordered = [...lists].sort(([, a], [, b]) => b.depth - a.depth);
  return ordered.map(([text, { indexes }]) =>
    indexes.length === 0 ? text : `${text}[${indexes.sort((a, b) => a - b).join()}]`,
  );
}

function insertionsAt(insert: InsertOperation, places: readonly Place[]): PatchOperations[] {
  const { items } = insert;
  return unionsOf(places.filter((place) => typeof place.at(-1) === 'number')).map((path) => {
    if ('before' in insert) return { insert: { before: path, items } };
    return { insert: 'after' in insert ? { after: path, items } : { replace: path, items } };
  });
}
