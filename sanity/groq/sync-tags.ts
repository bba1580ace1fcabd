import { publishedId } from './document.ts';

/** The tag of every answer that may depend on anything. */
export const ANY = 's1:any';

/** The tag of answers that depend on which documents of a type there are and what they hold. */
export function typeTag(type: string): string {
  return `s1:${type}`;
}

/** The tag of answers that depend on a document, on its drafts and versions. */
export function documentTag(id: string): string {
  return `s1:id.${publishedId(id)}`;
}
