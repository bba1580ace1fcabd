import type { StoredDocument } from './document.ts';
import { type DocumentView, isVersionOf } from './document-view.ts';
import { targetsOf } from './referrers.ts';
import type { Source } from './source.ts';

/** What an index holds of a source, ordered by id. @param source null for all documents. */
export function candidatesOf(view: DocumentView, source: Source | null): readonly StoredDocument[] {
  if (source === null) return view.documents;
  if ('ids' in source) return view.ofIds(source.ids);
  if ('references' in source) return view.referrersOf(source.references, source.among);
  if ('versionsOf' in source) return view.versionsOf(source.versionsOf);
  return view.ofTypes(source.types);
}

/** Whether a document is among those that a source names. */
export function belongsTo(source: Source | null): (document: StoredDocument) => boolean {
  if (source === null) return () => true;
  if ('ids' in source) {
    const ids = new Set(source.ids);
    return ({ _id }) => ids.has(_id);
  }
  if ('versionsOf' in source) {
    const isVersion = isVersionOf(source.versionsOf);
    return ({ _id }) => isVersion(_id);
  }
  const names = 'types' in source ? source.types : source.among;
  const types = names === null ? null : new Set(names);
  const isOfType = ({ _type }: StoredDocument) => types === null || types.has(_type);
  if ('types' in source) return isOfType;
  return (document) => {
    if (!isOfType(document)) return false;
    const targets = targetsOf(document);
    return source.references.some((id) => targets.has(id));
  };
}
