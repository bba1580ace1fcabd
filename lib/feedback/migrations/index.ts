import { helpfulCounts } from './001-helpful-counts.ts';

/** In order; a number that has shipped is never edited. */
export const migrations = [helpfulCounts] as const;
