import { LakeError } from '../errors.ts';

/** `raw`, `published`, or the layers to look through, uppermost first (`drafts`, release names). */
export type Perspective = 'raw' | 'published' | readonly string[];

/** From this API version on a query without a perspective sees published documents only. */
const PUBLISHED_BY_DEFAULT = '2025-02-19';

const LAYER = /^[a-zA-Z0-9_-]{1,200}$/;
const MAX_LAYERS = 100;

/**
 * Reads the `perspective` of a request: absent, a name, or a stack separated by commas.
 * @param apiVersion as in the path, without the leading `v`.
 * @throws {LakeError} 400 for a name that cannot be a perspective.
 */
export function parsePerspective(value: string | null, apiVersion: string | null): Perspective {
  if (value === null || value === '') return defaultPerspective(apiVersion);
  const names = value.split(',').map((name) => name.trim());
  if (names.length > MAX_LAYERS || !names.every((name) => LAYER.test(name))) {
    throw new LakeError(400, 'invalidPerspective', `"${value.slice(0, 100)}" is no perspective`);
  }
  if (names.length > 1 && (names.includes('raw') || names.includes('previewDrafts'))) {
    const message = 'The perspectives "raw" and "previewDrafts" cannot be combined with others';
    throw new LakeError(400, 'invalidPerspective', message);
  }
  const only = names.length === 1 ? names[0] : undefined;
  if (only === 'raw' || only === 'published') return only;
  if (only === 'drafts' || only === 'previewDrafts') return ['drafts'];
  return names.filter((name) => name !== 'published');
}

function defaultPerspective(apiVersion: string | null): Perspective {
  if (apiVersion === 'X') return 'published';
  if (apiVersion === null || apiVersion === '1') return 'raw';
  return apiVersion >= PUBLISHED_BY_DEFAULT ? 'published' : 'raw';
}

/** The stored ids that may stand behind a document id in this perspective, best first. */
export function storedIds(id: string, perspective: Perspective): string[] {
  if (typeof perspective === 'string') return [id];
  const layers = perspective.map((name) =>
    name === 'drafts' ? `drafts.${id}` : `versions.${name}.${id}`,
  );
  return [...layers, id];
}
