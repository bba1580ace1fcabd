import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { block, figure, step } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

describe('steps', () => {
  it('is a list whose steps can be linked', () => {
    showBody([
      {
        _type: 'steps',
        _key: 's',
        items: [step('one', 'Open.', block('x', 'Profile.')), step('two', 'Press.', figure('f'))],
      },
    ]);
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(items.map((one) => one.id)).toEqual(['one', 'two']);
    expect(items[0]).toHaveTextContent('Open.Profile.');
    expect(within(screen.getByRole('list')).getByRole('img')).toBeVisible();
  });
});
