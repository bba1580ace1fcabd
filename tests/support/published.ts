import { context } from '#lib/context.ts';
import type { Change } from '#sanity/replica/replica.ts';
import type { TestDocument } from './dataset.ts';

let revisions = 0;

/** Publishes documents in the replica of this process, as the sync loop would after a change. */
export function publishHere(
  documents: readonly TestDocument[],
  goneIds: readonly string[] = [],
): Change[] {
  const stored = documents.map((document) => {
    revisions += 1;
    return { _rev: `rev-${revisions}`, _createdAt: '', _updatedAt: '', ...document };
  });
  return context().replica.apply(stored, goneIds);
}

/** Reads what changed in the CMS into the replica of this process, over HTTP, as the sync loop would. */
export function syncHere(): Promise<Change[]> {
  return context().sync.compareOnce();
}
