import type { Migration } from './migration.ts';

/**
 * Effects lead from content to content without its revision, as Sanity's do: the Studio takes the
 * revision off a document before it applies them, and they name fields by their place. What was
 * logged before keeps `_rev` in its effects and says so.
 */
export const revisionlessEffects: Migration = {
  name: '004-revisionless-effects',
  sql: `ALTER TABLE changes ADD COLUMN has_rev INTEGER NOT NULL DEFAULT 1;`,
};
