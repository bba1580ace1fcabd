/**
 * The blocks of an article's body, in the order of the Studio's menu, by their `_type`. Each has a
 * folder of the same name in kebab case; `npm run typegen` writes `generated/` from this list.
 */
export const BLOCKS = [
  'figure',
  'callout',
  'steps',
  'platformSteps',
  'richTable',
  'codeBlock',
  'videoLink',
  'attachment',
] as const;
