import type { Step } from './steps.ts';

/** The checks of the source, each one program; `npm run check` runs just these. */
export const checks: readonly Step[] = [
  { name: 'Route types', args: ['node_modules/next/dist/bin/next', 'typegen'] },
  { name: 'Types', args: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  {
    name: 'Lint and format',
    args: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  { name: 'Imports between folders of lib', args: ['scripts/import-directions/check.ts'] },
  { name: 'Unused code', args: ['node_modules/knip/bin/knip.js'] },
  { name: 'Generated types are fresh', args: ['scripts/typegen.ts', '--check'] },
];
