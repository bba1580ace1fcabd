import { render, screen, within } from '@testing-library/react';
import { SiteHeader } from '#components/layout/site-header.tsx';

const links = [
  { label: 'Topics', url: '/topics' },
  { label: 'Contact', url: '/articles/contact' },
];

describe('SiteHeader', () => {
  it('leads home, to a search and to what editors chose', () => {
    render(<SiteHeader locale="en" name="Meridian Help" links={links} />);
    const header = within(screen.getByRole('banner'));
    expect(header.getByRole('link', { name: 'Meridian Help, home' })).toHaveAttribute('href', '/');
    expect(header.getByRole('searchbox', { name: 'Search the help center' })).toBeInTheDocument();
    for (const navigation of header.getAllByRole('navigation', { name: 'Site' })) {
      const found = within(navigation).getAllByRole('link');
      expect(found.map((link) => link.getAttribute('href'))).toEqual([
        '/topics',
        '/articles/contact',
      ]);
    }
  });

  it('draws no navigation without links', () => {
    render(<SiteHeader locale="en" name="Meridian Help" links={[]} />);
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.queryByText('Menu')).toBeNull();
  });
});
