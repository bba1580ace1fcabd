/** GROQ on documents in memory: prepare a query, evaluate it on a view, apply changes to the view. */
export type { StoredDocument } from './document.ts';
export { DocumentView } from './document-view.ts';
export { GroqError } from './errors.ts';
export { type EvaluationContext, evaluateOn } from './evaluate.ts';
export { loadFunctionsOf, needsLoading } from './mend.ts';
export type { DocumentChange } from './ordering.ts';
export { prepare } from './prepare.ts';
export type { PreparedQuery } from './prepared-query.ts';
export { Recent } from './recent.ts';
export { targetsOf } from './referrers.ts';
