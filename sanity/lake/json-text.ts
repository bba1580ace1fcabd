const [QUOTE, BACKSLASH, COLON, LETTER_U] = [34, 92, 58, 117];
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);
/** The four white-space characters of JSON. */
const SPACE = new Set([9, 10, 13, 32]);
const ESCAPED_BACKSLASH = /^u005c/i;

/**
 * What is known of JSON text before it is parsed. A name with a backslash must not be parsed: V8
 * then takes other names that are written with an escape for it, in any later text
 * (https://github.com/nodejs/node/issues/63785).
 */
export function scanJson(text: string): { depth: number; hasBackslashName: boolean } {
  let depth = 0;
  let deepest = 0;
  let hasBackslashName = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) {
      const end = endOfString(text, at + 1);
      hasBackslashName ||= end.hasBackslash && isName(text, end.at + 1);
      at = end.at;
    } else if (OPENING.has(sign)) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (CLOSING.has(sign)) depth -= 1;
  }
  return { depth: deepest, hasBackslashName };
}

function endOfString(text: string, start: number): { at: number; hasBackslash: boolean } {
  let hasBackslash = false;
  for (let at = start; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === QUOTE) return { at, hasBackslash };
    if (sign !== BACKSLASH) continue;
    const escaped = text.charCodeAt(at + 1);
    const isCode = escaped === LETTER_U && ESCAPED_BACKSLASH.test(text.slice(at + 1, at + 6));
    hasBackslash ||= escaped === BACKSLASH || isCode;
    at += 1;
  }
  return { at: text.length, hasBackslash };
}

/** Whether a string that ends before `at` is the name of a field. */
function isName(text: string, at: number): boolean {
  let next = at;
  while (SPACE.has(text.charCodeAt(next))) next += 1;
  return text.charCodeAt(next) === COLON;
}
