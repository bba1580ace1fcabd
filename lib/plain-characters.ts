/** What no text consists of: controls but tab and line break, halves of letters, non-characters. */
const NOT_TEXT = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/**
 * A text as every document format may hold it. Each reader of content takes text through this, so
 * that no page, feed or calendar has to.
 */
export function plainCharacters(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(NOT_TEXT, '');
  return OPENING.test(plain) ? plain.split('\n').map(withClosedDirections).join('\n') : plain;
}

/** Signs that set the direction of what follows: embeddings and overrides, and isolates. */
const OPENING = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const ENDS_EMBEDDING = '\u202c';
const ENDS_ISOLATE = '\u2069';

/** Ends within the line whatever direction begins in it, so that it turns round nothing behind it. */
function withClosedDirections(line: string): string {
  const ends: string[] = [];
  for (const [sign] of line.matchAll(DIRECTION)) {
    if (sign === ENDS_EMBEDDING) {
      if (ends.at(-1) === ENDS_EMBEDDING) ends.pop();
    } else if (sign !== ENDS_ISOLATE) {
      ends.push(sign >= '\u2066' ? ENDS_ISOLATE : ENDS_EMBEDDING);
    } else if (ends.includes(ENDS_ISOLATE)) {
      // It ends the embeddings inside of the isolate too.
      ends.length = ends.lastIndexOf(ENDS_ISOLATE);
    }
  }
  return line + ends.reverse().join('');
}
