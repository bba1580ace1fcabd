import { screen } from '@testing-library/react';
import { block } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

it('parts what stands above from what stands below', () => {
  showBody([block('a', 'Above'), { _type: 'horizontalRule', _key: 'r' }, block('b', 'Below')]);
  expect(screen.getByRole('separator').id).toBe('r');
});
