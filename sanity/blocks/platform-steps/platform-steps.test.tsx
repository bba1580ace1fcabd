import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { step } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

describe('App and Web steps', () => {
  const both = {
    _type: 'platformSteps',
    _key: 'ps',
    app: [step('a1', 'Tap.')],
    web: [step('w1', 'Click.')],
  };

  it('offers the choice, the app first, and holds both', () => {
    showBody([both]);
    const group = screen.getByRole('group', { name: 'Show the steps for' });
    expect(within(group).getByRole('radio', { name: 'App' })).toBeChecked();
    expect(within(group).getByRole('radio', { name: 'Web' })).not.toBeChecked();
    expect(screen.getAllByRole('list')).toHaveLength(2);
  });

  it('changes by click and by arrow key', async () => {
    const user = userEvent.setup();
    showBody([both]);
    await user.click(screen.getByRole('radio', { name: 'Web' }));
    expect(screen.getByRole('radio', { name: 'App' })).not.toBeChecked();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('radio', { name: 'App' })).toBeChecked();
  });

  it('keeps two pairs on a page apart', () => {
    showBody([both, { ...both, _key: 'other' }]);
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
  });

  it('offers no choice where there is one platform', () => {
    showBody([{ ...both, app: [] }]);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText('Web')).toBeVisible();
    expect(screen.getByRole('list')).toHaveTextContent('Click.');
  });
});
