import { render, screen, within } from '@testing-library/react';
import { HomeHero } from '#components/layout/home-hero.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SkipLink } from '#components/layout/skip-link.tsx';
import { card } from '#tests/fixtures/cards.ts';

describe('SkipLink', () => {
  it('leads past the header', () => {
    render(<SkipLink locale="en" />);
    expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveAttribute(
      'href',
      '#content',
    );
  });
});

describe('SiteFooter', () => {
  it('says the words of the editors and leads where they want', () => {
    const links = [{ label: 'Terms', url: '/articles/terms' }];
    render(<SiteFooter locale="en" name="Meridian Help" text="Not a bank." links={links} />);
    const footer = within(screen.getByRole('contentinfo'));
    expect(footer.getByText('Not a bank.')).toBeVisible();
    expect(footer.getByRole('link', { name: 'Terms' })).toHaveAttribute('href', '/articles/terms');
  });

  it('draws no empty navigation', () => {
    render(<SiteFooter locale="en" name="Meridian Help" text="" links={[]} />);
    expect(screen.queryByRole('navigation')).toBeNull();
  });
});

describe('HomeHero', () => {
  it('asks the question, offers the field and what others ask', () => {
    render(<HomeHero locale="en" popularQueries={['tax report', 'fees & limits']} latest={[]} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'What do you need to know?',
    );
    const asked = within(screen.getByRole('list', { name: 'People ask:' })).getAllByRole('link');
    expect(asked.map((link) => link.getAttribute('href'))).toEqual([
      '/search?q=tax+report',
      '/search?q=fees+%26+limits',
    ]);
  });

  it('shows the latest announcements with their day', () => {
    const news = card({ type: 'announcement', slug: 'pause', title: 'Deposits pause' });
    render(<HomeHero locale="en" popularQueries={[]} latest={[news]} />);
    const region = within(screen.getByRole('region', { name: 'What is new' }));
    expect(region.getByRole('link', { name: 'Deposits pause' })).toHaveAttribute(
      'href',
      '/articles/pause',
    );
    expect(region.getByText('Mar 19, 2025')).toBeVisible();
    expect(region.getByRole('link', { name: 'All announcements' })).toHaveAttribute(
      'href',
      '/announcements',
    );
  });

  it('leaves out what there is nothing of', () => {
    render(<HomeHero locale="en" popularQueries={[]} latest={[]} />);
    expect(screen.queryByRole('region')).toBeNull();
    expect(screen.queryByText('People ask:')).toBeNull();
  });
});

describe('PageHeading', () => {
  it('is the page’s one first heading', () => {
    render(<PageHeading locale="en" title="Deposits" text="" />);
    expect(screen.getByRole('heading', { level: 1, name: 'Deposits' })).toBeVisible();
    expect(screen.queryByRole('paragraph')).toBeNull();
  });
});
