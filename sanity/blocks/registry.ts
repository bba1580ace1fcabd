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
  'horizontalRule',
] as const;

/** They hold every other block, and stand in the text alone. */
const PROCEDURES: readonly string[] = ['steps', 'platformSteps'];

/** They hold every block but these two kinds, and stand in the text and in steps. */
const CALLOUTS: readonly string[] = ['callout'];

/** What may stand in a step, beside text. */
export const STEP_BLOCKS = BLOCKS.filter((type) => !PROCEDURES.includes(type));

/** What may stand in a callout, beside text. */
export const CALLOUT_BLOCKS = STEP_BLOCKS.filter((type) => !CALLOUTS.includes(type));

/** What may stand in the cell of a table, beside text. */
export const CELL_BLOCKS = ['figure', 'codeBlock'] as const;
