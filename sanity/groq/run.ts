import type { ExprNode } from 'groq-js';

/** Evaluates a tree that finds the documents as the parameter {@link DOCUMENTS}. */
export type Run = (tree: ExprNode, documents: readonly unknown[]) => unknown[];

export const DOCUMENTS = 'scanned documents';
