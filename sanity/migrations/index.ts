import { richTables } from './001-rich-tables.ts';
import { stepInstructions } from './002-step-instructions.ts';
import type { Migration } from './run.ts';

/** All of them, in the order in which they run. */
export const MIGRATIONS: readonly Migration[] = [richTables, stepInstructions];
