import type { Mutation, Operation } from '../mutations/mutation.ts';
import type { Effects } from './effects.ts';

/** What a transaction did to one document. Revisions are null where there was no document. */
export type Change = {
  documentId: string;
  beforeRev: string | null;
  afterRev: string | null;
  mutations: Mutation[];
  effects: Effects;
};

/** One row of the log with its changes. `seq` grows with every transaction; gaps may occur. */
export type Transaction = {
  seq: number;
  id: string;
  author: string;
  /** ISO 8601 in UTC with milliseconds. */
  timestamp: string;
  changes: Change[];
};

export type OperationResult = { id: string; operation: Operation };
