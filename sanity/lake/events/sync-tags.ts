import { isPrivateId, type StoredDocument } from '#sanity/groq/document.ts';
import { ANY, documentTag, typeTag } from '#sanity/groq/sync-tags.ts';
import type { Entry } from './entry.ts';

/**
 * Tags of all answers that a transaction may have changed.
 * @param withPrivate false for those who see published documents alone.
 * @param isOutsideWindow documents that do not exist for whoever is told.
 */
export function tagsOf(
  entry: Entry,
  withPrivate: boolean,
  isOutsideWindow: (document: StoredDocument) => boolean = () => false,
): string[] {
  const tags = new Set<string>();
  for (const { documentId, states } of entry.changes) {
    if (!withPrivate && isPrivateId(documentId)) continue;
    const documents = [states.before, states.after].filter((one) => one !== null);
    if (documents.every(isOutsideWindow)) continue;
    tags.add(ANY).add(documentTag(documentId));
    for (const { _type } of documents) tags.add(typeTag(_type));
  }
  return [...tags];
}
