import { render, screen, within } from '@testing-library/react';
import ErrorView from '#components/layout/error-view.tsx';
import { NotFoundView } from '#components/layout/not-found-view.tsx';
import { UnavailableView } from '#components/layout/unavailable-view.tsx';
import { cards } from '#tests/fixtures/cards.ts';

describe('NotFoundView', () => {
  it('says so, offers the search and what helped others', () => {
    render(<NotFoundView locale="en" popular={cards(3)} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('does not exist');
    expect(screen.getByRole('searchbox')).toBeVisible();
    const region = within(screen.getByRole('region', { name: 'Articles that helped most' }));
    expect(region.getAllByRole('article')).toHaveLength(3);
  });

  it('stands without any article', () => {
    render(<NotFoundView locale="en" popular={[]} />);
    expect(screen.getByRole('searchbox')).toBeVisible();
    expect(screen.queryByRole('region')).toBeNull();
  });
});

describe('UnavailableView', () => {
  it('claims no reason and leads on', () => {
    render(<UnavailableView locale="en" />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('cannot be shown');
    expect(screen.getByRole('link', { name: 'All articles' })).toHaveAttribute('href', '/');
  });
});

describe('ErrorView', () => {
  it('says whose fault it is, what to do, and under which number we have it', () => {
    render(<ErrorView digest="1234567" />);
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByText(/on our side/)).toBeVisible();
    expect(alert.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(alert.getByText('Reference: 1234567')).toBeVisible();
  });

  it('shows no empty reference', () => {
    render(<ErrorView />);
    expect(screen.queryByText(/Reference/)).toBeNull();
  });
});
