import type { StoredDocument } from '#sanity/groq/document.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { Touched } from './touched.ts';
import type { OperationResult } from './transaction.ts';

export type CommitRequest = {
  mutations: readonly Mutation[];
  /** User id of who asked for it. */
  author: string;
  /** Generated when absent. Committing the same request under the same id again does nothing. */
  transactionId?: string;
  /** ISO 8601; the clock's instant when absent. */
  timestamp?: string;
  /** Evaluate and check everything, then store nothing. */
  dryRun?: boolean;
  autoGenerateArrayKeys?: boolean;
  /** Keep the `_updatedAt` that created documents bring along, as an import does. */
  keepUpdatedAt?: boolean;
  /** Refuse to change releases, and versions that a release locks: only actions may. */
  respectsReleases?: boolean;
  /** Throws to refuse what the transaction would do to documents. */
  checkChanges?: ((changes: ReadonlyMap<string, Touched>) => void) | undefined;
  /** Leave out the check that strong references point at something. */
  skipReferenceCheck?: boolean;
  /** Identifies the request when a transaction id is used twice; a hash of `mutations` if absent. */
  fingerprint?: string;
  /** Commit only if the latest transaction still has this number; else throws {@link Overtaken}. */
  ifSequence?: number;
};

export type CommitResult = {
  transactionId: string;
  seq: number;
  /** One per mutation, in order. `document` is the state the transaction left behind. */
  results: (OperationResult & { document: StoredDocument | null })[];
};
