import type { StoredDocument } from '#sanity/groq/document.ts';
import type { Mutation } from '../mutations/mutation.ts';

/** A touched document, before and after the transaction. */
export type Touched = {
  before: StoredDocument | null;
  after: StoredDocument | null;
  mutations: Mutation[];
};
