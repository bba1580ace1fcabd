import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { showBody } from '#tests/support/show-body.tsx';

describe('table', () => {
  const rows = [{ cells: ['Way', 'Fee'] }, { cells: ['Card', '1 %'] }];

  it('has a name, a header row and scrolls by keyboard', () => {
    showBody([{ _type: 'table', _key: 't', caption: 'Fees', hasHeaderRow: true, rows }]);
    expect(screen.getByRole('group', { name: 'Fees' })).toHaveAttribute('tabindex', '0');
    expect(screen.getByRole('table', { name: 'Fees' })).toBeVisible();
    const headers = screen.getAllByRole('columnheader');
    expect(headers.map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col']);
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['Card', '1 %']);
  });

  it('announces no empty heading', () => {
    const corner = [{ cells: ['', 'Fee'] }, { cells: ['Card', '1 %'] }];
    showBody([{ _type: 'table', _key: 't', hasHeaderRow: true, rows: corner }]);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Fee']);
  });

  it('does without both', () => {
    showBody([{ _type: 'table', _key: 't', rows }]);
    expect(screen.getByRole('group', { name: 'Table' })).toBeVisible();
    expect(screen.queryByRole('columnheader')).toBeNull();
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });

  it('keeps the line breaks of a cell', () => {
    const [first, second] = [{ cells: ['Card\nor bank', '1 %'] }, { cells: ['Cash', '0 %'] }];
    showBody([{ _type: 'table', _key: 't', caption: 'Two\nlines', rows: [first, second] }]);
    expect(screen.getAllByRole('cell')[0]?.innerHTML).toBe('Card<br>or bank');
    expect(document.querySelector('caption')?.innerHTML).toBe('Two<br>lines');
  });
});
