import { render, screen } from '@testing-library/react';
import { DraftNotFoundView } from '#components/drafts/draft-not-found-view.tsx';

it('leads to where the article is now', () => {
  render(<DraftNotFoundView locale="en" places={[{ title: 'Fees', href: '/articles/costs' }]} />);
  expect(screen.getByText(/It is now here:$/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Fees' })).toHaveAttribute('href', '/articles/costs');
});

it('says where to look when nobody knows', () => {
  render(<DraftNotFoundView locale="en" places={[]} />);
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('No draft has this address');
  expect(screen.getByText(/under “Address”/)).toBeVisible();
  expect(screen.getAllByRole('link')).toHaveLength(1);
});
