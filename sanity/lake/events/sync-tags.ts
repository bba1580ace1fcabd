import { isPrivateId, publishedId } from '../store/document.ts';
import type { Entry } from './entry.ts';

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

/**
 * Tags of all answers that a transaction may have changed.
 * @param withPrivate false for those who see published documents alone.
 */
export function tagsOf(entry: Entry, withPrivate: boolean): string[] {
  const tags = new Set<string>();
  for (const change of entry.changes) {
    if (!withPrivate && isPrivateId(change.documentId)) continue;
    const { before, after } = change.states;
    tags.add(ANY).add(documentTag(change.documentId));
    for (const document of [before, after])
      if (document !== null) tags.add(typeTag(document._type));
  }
  return [...tags];
}
