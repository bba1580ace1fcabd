/** Strings and comments, in which nothing else is looked for, and calls of `geo`. */
const PARTS =
  /"(?:[^"\\]|\\[\s\S])*"?|'(?:[^'\\]|\\[\s\S])*'?|\/\/[^\n]*|(?<![\w:.$])geo(?=\s*\()/g;
const ESCAPES = /\\(?:u\{([^}]*)\}?|u(.{0,4})|([\s\S])?)/g;
const HEX = /^[0-9a-fA-F]+$/;
const MAX_CODE_POINT = 0x10ffff;

type Replacement = { start: number; added: number };

/** A query whose text groq-js reads as GROQ says. */
export type QueryText = {
  text: string;
  /** Where a place in `text` is in the query as it was written. */
  placeOf(position: number): number;
};

/** An escape in a string that GROQ does not have. */
export class EscapeError extends Error {
  override name = 'EscapeError';
  readonly position: number;

  constructor(position: number) {
    super('Invalid escape sequence in a string');
    this.position = position;
  }
}

/**
 * Mends what groq-js 2.0.0 reads wrong: `\u{1F600}` keeps 16 bits only and without a closing brace
 * reaches past the end of its string, unknown escapes become "undefined", and `geo()` is no function. It is called
 * `geo::latLng` with one argument inside the tree.
 * @throws {EscapeError}
 */
export function mendText(query: string): QueryText {
  const replacements: Replacement[] = [];
  const text = query.replace(PARTS, (part, start: number) => {
    const isString = part.startsWith('"') || part.startsWith("'");
    const mended = part === 'geo' ? 'geo::latLng' : isString ? mendString(part, start) : part;
    if (mended.length !== part.length) {
      replacements.push({ start, added: mended.length - part.length });
    }
    return mended;
  });
  return {
    text,
    placeOf(position) {
      let shift = 0;
      for (const { start, added } of replacements) {
        if (start + shift + added < position) shift += added;
      }
      return Math.min(query.length, position - shift);
    },
  };
}

function mendString(part: string, start: number): string {
  return part.replace(ESCAPES, (written, braced, digits, single, at: number) => {
    if (typeof single === 'string') {
      if ('bfnrt\'"/\\'.includes(single)) return written;
    } else if (typeof braced === 'string') {
      const code = HEX.test(braced) ? Number.parseInt(braced, 16) : Number.NaN;
      if (code <= MAX_CODE_POINT && written.endsWith('}')) return unitsOf(code);
    } else if (typeof digits === 'string' && digits.length === 4 && HEX.test(digits)) {
      return written;
    }
    throw new EscapeError(start + at);
  });
}

/** A code point as `\uXXXX` for each of its UTF-16 units. */
function unitsOf(code: number): string {
  const units = String.fromCodePoint(code).split('');
  return units.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
