/** In the Studio menu's order, each with a folder in kebab case; `npm run typegen` reads this. */
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
