import type { Identified } from './parts.ts';

/** A copy gets a revision and a time of change of its own. */
export function withoutRevision(document: Identified): Identified {
  const { _rev, _updatedAt, ...content } = document;
  return { ...content, _id: document._id, _type: document._type };
}
