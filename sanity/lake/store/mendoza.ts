import { isDeepStrictEqual } from 'node:util';
import { applyPatch, type RawPatch } from 'mendoza';
import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';

/** Opcodes of the Mendoza format that this encoder writes (see the `mendoza` package). */
const VALUE = 0;
const PUSH_FIELD_COPY = 10;
const PUSH_FIELD_BLANK = 11;
const PUSH_ELEMENT_COPY = 12;
const RETURN_INTO_OBJECT_SAME_KEY_POP = 15;
const RETURN_INTO_ARRAY_POP = 16;
const OBJECT_SET_FIELD_VALUE = 17;
const OBJECT_DELETE_FIELD = 19;
const ARRAY_APPEND_VALUE = 20;
const ARRAY_APPEND_SLICE = 21;
const STRING_APPEND_STRING = 22;
const STRING_APPEND_SLICE = 23;

/** A shorter string is repeated whole. */
const SHORT_STRING = 24;

/**
 * Describes how to turn `before` into `after` as a Mendoza patch. `null` stands for "no document".
 * Applying the patch to `before` gives a value equal to `after`; where the short form would not,
 * the patch repeats `after` whole.
 */
export function createPatch(before: JsonObject | null, after: JsonObject | null): RawPatch {
  const whole: RawPatch = [VALUE, after];
  if (before === null || after === null) return whole;
  const patch: RawPatch = [];
  encodeObject(before, after, patch);
  return isDeepStrictEqual(applyPatch(before, patch), after) ? patch : whole;
}

/** Applies a Mendoza patch without changing `before`. */
export function applyMendoza(before: unknown, patch: RawPatch): unknown {
  return applyPatch(before, patch);
}

function encodeObject(before: JsonObject, after: JsonObject, patch: RawPatch): void {
  const keys = Object.keys(before).sort();
  const indexes = new Map(keys.map((key, index) => [key, index]));
  for (const [index, key] of keys.entries()) {
    if (!Object.hasOwn(after, key)) patch.push(OBJECT_DELETE_FIELD, index);
  }
  for (const [key, value] of Object.entries(after)) {
    const index = indexes.get(key);
    if (index === undefined) patch.push(OBJECT_SET_FIELD_VALUE, value, key);
    else encodeField(before[key], value, key, index, patch);
  }
}

function encodeField(
  before: unknown,
  after: unknown,
  key: string,
  index: number,
  patch: RawPatch,
): void {
  if (before === after) return;
  if (isJsonObject(before) && isJsonObject(after)) {
    const inner: RawPatch = [];
    encodeObject(before, after, inner);
    if (inner.length === 0) return;
    patch.push(PUSH_FIELD_COPY, index);
    append(patch, inner);
    patch.push(RETURN_INTO_OBJECT_SAME_KEY_POP);
  } else if (Array.isArray(before) && Array.isArray(after) && after.length > 0) {
    const inner = encodeArray(before, after);
    if (inner === null) return;
    patch.push(PUSH_FIELD_BLANK, index);
    append(patch, inner);
    patch.push(RETURN_INTO_OBJECT_SAME_KEY_POP);
  } else if (isLong(before) && isLong(after)) {
    patch.push(PUSH_FIELD_BLANK, index, ...encodeString(before, after));
    patch.push(RETURN_INTO_OBJECT_SAME_KEY_POP);
  } else {
    patch.push(OBJECT_SET_FIELD_VALUE, after, key);
  }
}

function isLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > SHORT_STRING;
}

/** Null when both arrays are equal. Elements move as slices; keyed objects are patched. */
function encodeArray(before: unknown[], after: unknown[]): RawPatch | null {
  const texts = before.map((item) => JSON.stringify(item));
  const indexByText = new Map(texts.map((text, index) => [text, index]));
  const indexByKey = new Map(before.map((item, index) => [keyOf(item), index]));
  const patch: RawPatch = [];
  let isSame = before.length === after.length;
  let sliceStart = 0;
  let sliceEnd = 0;
  const endSlice = () => {
    if (sliceEnd > sliceStart) patch.push(ARRAY_APPEND_SLICE, sliceStart, sliceEnd);
    sliceStart = sliceEnd;
  };
  for (const [position, item] of after.entries()) {
    const text = JSON.stringify(item);
    const source = texts[sliceEnd] === text ? sliceEnd : indexByText.get(text);
    if (source !== position) isSame = false;
    if (source !== undefined) {
      if (source !== sliceEnd) {
        endSlice();
        sliceStart = source;
      }
      sliceEnd = source + 1;
      continue;
    }
    endSlice();
    const key = keyOf(item);
    const formerIndex = key === undefined ? undefined : indexByKey.get(key);
    const former = formerIndex === undefined ? undefined : before[formerIndex];
    if (formerIndex !== undefined && isJsonObject(former) && isJsonObject(item)) {
      const inner: RawPatch = [];
      encodeObject(former, item, inner);
      patch.push(PUSH_ELEMENT_COPY, formerIndex);
      append(patch, inner);
      patch.push(RETURN_INTO_ARRAY_POP);
      sliceStart = formerIndex + 1;
      sliceEnd = sliceStart;
    } else {
      patch.push(ARRAY_APPEND_VALUE, item);
    }
  }
  endSlice();
  return isSame ? null : patch;
}

/** Not `push(...inner)`: a large patch would be more arguments than a call may have. */
function append(patch: RawPatch, inner: RawPatch): void {
  for (const entry of inner) patch.push(entry);
}

function keyOf(item: unknown): unknown {
  return isJsonObject(item) ? item._key : undefined;
}

/**
 * Keeps the common beginning, and the common end where the text is plain ASCII: slices count
 * UTF-8 bytes, and the reference decoder miscounts a slice that follows other characters.
 */
function encodeString(before: string, after: string): RawPatch {
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before[prefix] === after[prefix]) prefix += 1;
  if (prefix > 0 && isHighSurrogate(before.charCodeAt(prefix - 1))) prefix -= 1;
  let suffix = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII means
  if (/^[\x00-\x7f]*$/.test(before)) {
    while (
      suffix < limit - prefix &&
      before[before.length - 1 - suffix] === after[after.length - 1 - suffix]
    ) {
      suffix += 1;
    }
  }
  const patch: RawPatch = [];
  if (prefix > 0) patch.push(STRING_APPEND_SLICE, 0, Buffer.byteLength(before.slice(0, prefix)));
  const middle = after.slice(prefix, after.length - suffix);
  if (middle !== '') patch.push(STRING_APPEND_STRING, middle);
  if (suffix > 0) patch.push(STRING_APPEND_SLICE, before.length - suffix, before.length);
  return patch;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
