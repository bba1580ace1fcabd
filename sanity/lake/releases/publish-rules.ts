import type { StoredDocument } from '#sanity/groq/document.ts';
import type { Mutation } from '../mutations/mutation.ts';

/** A document as a release would publish it, with its published id, and as it is published now. */
export type Publication = { next: StoredDocument; published: StoredDocument | null };

/** What publishing a release means for the site that is made of the dataset. */
export type PublishRules = {
  /** The types of `others`. */
  readonly types: readonly string[];
  /**
   * What stands in the way of publishing, and what else changes with it.
   * @param others the published documents of these types and their drafts, without long fields.
   * @param leaving ids that the release unpublishes.
   */
  apply(given: {
    publications: readonly Publication[];
    leaving: ReadonlySet<string>;
    others: readonly StoredDocument[];
    instant: Date;
  }): {
    /** In words, each about one document. */
    refusals: readonly string[];
    mutations: readonly { id: string; mutation: Mutation }[];
  };
};
