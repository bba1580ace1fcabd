import { render, screen } from '@testing-library/react';
import { SearchForm } from '#components/layout/search-form.tsx';

describe('SearchForm', () => {
  it('is a plain form that asks /search for q', () => {
    render(<SearchForm locale="en" size="big" query="fees" tab="faq" />);
    const field = screen.getByRole('searchbox', { name: 'Search the help center' });
    const form = field.closest('form');
    expect(form).toHaveAttribute('action', '/search');
    expect(form).not.toHaveAttribute('method', 'post');
    expect(Object.fromEntries(new FormData(form ?? undefined))).toEqual({ q: 'fees', tab: 'faq' });
    expect(screen.getByRole('button', { name: 'Search' })).toHaveAttribute('type', 'submit');
  });

  it('can stand twice on a page, each field with its own label', () => {
    render(
      <>
        <SearchForm locale="en" size="big" />
        <SearchForm locale="en" size="compact" />
      </>,
    );
    const ids = screen.getAllByRole('searchbox').map((field) => field.id);
    expect(new Set(ids).size).toBe(2);
  });
});
