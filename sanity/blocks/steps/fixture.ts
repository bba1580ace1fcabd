import { block, figure, step } from '#tests/fixtures/portable-text/build.ts';

/** Steps with text and a figure. */
export const stepsFixture = [
  {
    _type: 'steps',
    _key: 'freeze',
    items: [
      step('freeze1', 'Open Card and choose the card.', block('st1', 'The newest stands first.')),
      step('freeze2', 'Press Freeze.', figure('freeze-button')),
    ],
  },
];
