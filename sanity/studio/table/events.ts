import type { SyntheticBehaviorEvent } from '@portabletext/editor/behaviors';

/** An event of the editor, or one that Sanity's behaviors for tables know. */
export type TableEvent =
  | SyntheticBehaviorEvent
  | { type: `custom.${string}`; [field: string]: unknown };
