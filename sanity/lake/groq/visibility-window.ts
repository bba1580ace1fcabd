import type { StoredDocument } from '#sanity/groq/document.ts';

/** Documents of one type that visitors see in a window of time only: `opens <= t < closes`. */
export type Windows = {
  type: string;
  /** Fields that hold an instant in ISO 8601; a field that is not set does not bound the window. */
  opens: string;
  closes: string;
};

/** The header by which a proxy in front says that somebody from outside asks. */
export const VISITOR_HEADER = 'x-lake-visitor';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a document is kept back from visitors. What cannot be read as an instant keeps it back. */
export function isKeptBack(document: StoredDocument, windows: Windows, now: number): boolean {
  if (document._type !== windows.type) return false;
  const opens = timeOf(document[windows.opens], Number.NEGATIVE_INFINITY);
  const closes = timeOf(document[windows.closes], Number.POSITIVE_INFINITY);
  return !(opens <= now && now < closes);
}

function timeOf(value: unknown, unset: number): number {
  if (value === null || value === undefined) return unset;
  return typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
}
