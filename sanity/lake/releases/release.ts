import { isJsonObject, type JsonObject, type StoredDocument } from '#sanity/groq/document.ts';

/** What documents of releases are called: `_.releases.<name>`, of the type `system.release`. */
export const RELEASES_PREFIX = '_.releases.';
export const RELEASE_TYPE = 'system.release';

export const releaseStates = ['active', 'scheduled', 'published', 'archived'] as const;

export type ReleaseState = (typeof releaseStates)[number];

const NAME = /^[a-zA-Z0-9_][a-zA-Z0-9_-]{0,63}$/;

/** Perspectives of their own, which a release cannot be called. */
const TAKEN = new Set(['raw', 'published', 'drafts', 'previewDrafts']);

/** True for what a release can be called: it is a layer of perspectives and a part of ids. */
export function isReleaseName(name: unknown): name is string {
  return typeof name === 'string' && NAME.test(name) && !TAKEN.has(name);
}

export function releaseDocumentId(name: string): string {
  return `${RELEASES_PREFIX}${name}`;
}

/** The name of a release, from the id of its document. */
export function releaseNameIn(documentId: string): string {
  return documentId.slice(RELEASES_PREFIX.length);
}

/** What the ids of a release's versions begin with. */
export function versionPrefix(name: string): string {
  return `versions.${name}.`;
}

/** The release that an id of a version names; null for other ids. */
export function releaseNameOf(id: string): string | null {
  const [first, name] = id.split('.', 2);
  return first === 'versions' && name !== undefined && name !== '' ? name : null;
}

/** The state of a release; null where the document is none. */
export function stateOf(document: StoredDocument | null): ReleaseState | null {
  if (document === null) return null;
  return releaseStates.find((state) => state === document.state) ?? null;
}

/** True for a version that says that its document goes when the release is published. */
export function isToUnpublish(version: JsonObject): boolean {
  return isJsonObject(version._system) && version._system.delete === true;
}

/** Ids of the versions that a release held when it was published or archived. */
export function finalIds(release: JsonObject): string[] {
  const { finalDocumentStates: states } = release;
  if (!Array.isArray(states)) return [];
  return states.flatMap((one) => (isJsonObject(one) && typeof one.id === 'string' ? [one.id] : []));
}
