/** Lists and objects whose text is at least this long are kept apart from the rest. */
const MIN_LONG_LENGTH = 400;

const [QUOTE, BACKSLASH, COLON, COMMA] = codesOf('"\\:,');
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = codesOf('[]{}');

/** A long field, and where its value stands in the text. */
export type LongField = { name: string; start: number; end: number };

/** A document's text with null for each long field, which keeps its place among the others. */
export type Head = { head: string; long: readonly LongField[] };

/** @param text as `JSON.stringify` writes an object. */
export function headOf(text: string): Head {
  const long = text.length < 2 * MIN_LONG_LENGTH ? [] : longFields(text);
  let head = '';
  let at = 0;
  for (const { start, end } of long) {
    head += `${text.slice(at, start)}null`;
    at = end;
  }
  return { head: head + text.slice(at), long };
}

/** Long lists and objects among the fields of an object; none where the text is not as expected. */
function longFields(text: string): LongField[] {
  const long: LongField[] = [];
  let at = 1;
  while (text.charCodeAt(at) === QUOTE) {
    const fieldEnd = endOfString(text, at);
    const start = fieldEnd + 1;
    if (text.charCodeAt(fieldEnd) !== COLON) return [];
    const end = endOfValue(text, start);
    const sign = text.charCodeAt(start);
    const isLong = end - start >= MIN_LONG_LENGTH;
    if (isLong && (sign === OPEN_LIST || sign === OPEN_OBJECT)) {
      const name = text.slice(at + 1, fieldEnd - 1);
      if (name.includes('\\') || name === '__proto__') return [];
      long.push({ name, start, end });
    }
    if (text.charCodeAt(end) === CLOSE_OBJECT && end === text.length - 1) return long;
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
