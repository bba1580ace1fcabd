import type { ExprNode } from 'groq-js';
import type { Scan } from './scan.ts';
import type { Source } from './source.ts';

/** A query made ready to run many times against changing documents. */
export type PreparedQuery = {
  tree: ExprNode;
  /** Parts of the dataset the tree asks for as parameters, by parameter name. */
  sources: ReadonlyMap<string, Source>;
  /** Parts to be run before the tree, in this order, which finds them as parameters. */
  scans?: readonly Scan[];
  /** True when the tree reads the whole dataset somewhere. */
  readsEverything: boolean;
  hasDereference: boolean;
  /** The tree reads {@link TEXT_FIELD} or {@link INCOMING_FIELD} of documents. */
  needsHiddenFields: boolean;
  /** Functions that groq-js evaluates asynchronously only. */
  isAsync: boolean;
  /** What a change must touch to change the answer, for live subscribers. */
  syncTags: string[];
};
