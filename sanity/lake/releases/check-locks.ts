import type { StoredDocument } from '#sanity/groq/document.ts';
import { MutationError } from '../errors.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { identify } from '../store/apply-mutations.ts';
import type { Touched } from '../store/touched.ts';
import { lockOn } from './lock.ts';

/**
 * Checks plain mutations against releases. Versions may be created in a release that is not active,
 * as an import does; those that are there are locked.
 * @throws {MutationError} 409 naming the mutation that was refused.
 */
export function checkLocks(
  documents: { getDocument(id: string): StoredDocument | null },
  touched: ReadonlyMap<string, Touched>,
  mutations: readonly Mutation[],
): void {
  for (const [id, { before, mutations: done }] of touched) {
    if (done.length === 0 || (before === null && id.startsWith('versions.'))) continue;
    const lock = lockOn(id, (release) => documents.getDocument(release));
    if (lock === null) continue;
    const index = mutations.findIndex((mutation) => identify(mutation).id === id);
    const items = lock.items.map((item) => ({ ...item, index: Math.max(index, 0) }));
    throw new MutationError(lock.status, items);
  }
}
