import { render, screen } from '@testing-library/react';
import { Pagination } from '#components/list/pagination.tsx';

const href = (page: number) => `/?page=${page}`;

describe('Pagination', () => {
  it('is not there for a single page', () => {
    const { container } = render(<Pagination locale="en" page={1} pages={1} href={href} />);
    expect(container).toBeEmptyDOMElement();
  });

  it('has no way back from the first page and no way on from the last', () => {
    const { rerender } = render(<Pagination locale="en" page={1} pages={3} href={href} />);
    expect(screen.queryByRole('link', { name: /Previous/ })).toBeNull();
    expect(screen.getByRole('link', { name: /Next/ })).toHaveAttribute('href', '/?page=2');
    rerender(<Pagination locale="en" page={3} pages={3} href={href} />);
    expect(screen.getByRole('link', { name: /Previous/ })).toHaveAttribute('href', '/?page=2');
    expect(screen.queryByRole('link', { name: /Next/ })).toBeNull();
  });

  it('marks the current page and leaves out what is far away', () => {
    render(<Pagination locale="en" page={250} pages={1200} href={href} />);
    expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('250');
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      '← Previous',
      '1',
      '249',
      '250',
      '251',
      '1,200',
      'Next →',
    ]);
  });
});
