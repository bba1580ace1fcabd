import { listHeadings } from '#lib/portable-text/headings.ts';
import { readBody } from '#lib/portable-text/read-body.ts';

/** A heading that a link may lead to: its key, and its words with their depth. */
export type Place = { id: string; title: string };

/** Deeper headings are set in, as the contents list has them. */
const INDENT = '\u2003';

/** The headings of a stored body, in reading order. */
export function placesOf(body: unknown): Place[] {
  return listHeadings(readBody(body).blocks).map(({ id, text, level }) => ({
    id,
    title: INDENT.repeat(level - 2) + text,
  }));
}

/** The former anchors of a stored body, which old links name. */
export function formerAnchorsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(formerAnchorsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own: unknown = Reflect.get(value, 'formerAnchors');
  const anchors = Array.isArray(own) ? own.filter((one) => typeof one === 'string') : [];
  return [...anchors, ...Object.values(value).flatMap(formerAnchorsOf)];
}
