import type { StoredDocument } from '#sanity/groq/document.ts';

/** Secrets that let a browser see drafts: they expire, and an export may be handed on. */
const SECRET_TYPE = 'sanity.previewUrlSecret';

/** True for what an export holds: no system documents but releases, no secrets. */
export function isExported({ _id, _type }: StoredDocument, withDrafts: boolean): boolean {
  const isRelease = _id.startsWith('_.releases.');
  if ((_id.startsWith('_.') || _type.startsWith('system.')) && !isRelease) return false;
  if (_type === SECRET_TYPE) return false;
  return withDrafts || !(isRelease || _id.startsWith('drafts.') || _id.startsWith('versions.'));
}
