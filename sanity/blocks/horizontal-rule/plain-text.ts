import type { Words } from '../words.ts';

/** A line says nothing. */
export function horizontalRuleText(): Words[] {
  return [];
}
