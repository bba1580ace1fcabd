import type { StoredDocument } from '#sanity/groq/document.ts';

/** Documents of one type that visitors see in a window of time only: `opens <= t < closes`. */
export type VisibilityWindow = {
  type: string;
  /** Fields that hold an instant in ISO 8601; a field that is not set does not bound the window. */
  opens: string;
  closes: string;
};

/** Header that a proxy in front sets on requests from outside. */
export const VISITOR_HEADER = 'x-lake-visitor';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/** True when visitors must not see a document at `now` (ms); also for what is no valid instant. */
export function isOutsideWindow(
  document: StoredDocument,
  window: VisibilityWindow,
  now: number,
): boolean {
  if (document._type !== window.type) return false;
  const opens = timeOf(document[window.opens], Number.NEGATIVE_INFINITY);
  const closes = timeOf(document[window.closes], Number.POSITIVE_INFINITY);
  return !(opens <= now && now < closes);
}

function timeOf(value: unknown, unset: number): number {
  if (value === null || value === undefined) return unset;
  return typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : Number.NaN;
}
