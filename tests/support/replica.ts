import { DatabaseSync } from 'node:sqlite';
import type { StoredDocument } from '#sanity/groq/index.ts';
import { Replica, type ReplicaOptions } from '#sanity/replica/replica.ts';

export const NOW = new Date('2026-11-22T09:00:00Z');

/** A document as the CMS gives it, a question unless the fields say otherwise. */
export function stored(_id: string, fields: Record<string, unknown> = {}): StoredDocument {
  return { _id, _type: 'faq', _rev: '1', _createdAt: '', _updatedAt: '', ...fields };
}

/** A reference to a document. */
export function ref(_ref: string) {
  return { _type: 'reference', _ref };
}

export function slug(current: string) {
  return { _type: 'slug', current };
}

/** A replica of its own, in memory unless a database is given. */
export function openReplica(options: Partial<ReplicaOptions> = {}): Replica {
  return new Replica({
    database: new DatabaseSync(':memory:'),
    projectId: 'signpost',
    dataset: 'production',
    now: () => NOW,
    ...options,
  });
}
