import { render, screen, within } from '@testing-library/react';
import { Contact } from '#components/article/contact.tsx';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import type { Contact as Details } from '#lib/site/contact.ts';

const picture = (src: string) => ({ src, width: 80, height: 40 });
const details: Details = {
  name: 'Customer service',
  email: { text: 'help@example.com', href: 'mailto:help@example.com' },
  phone: { text: '+49 30 123', href: 'tel:+4930123' },
  page: { text: 'not a link', href: null },
  hours: 'Weekdays',
};
const support = { label: 'Write to us', url: '/articles/contact-support' };

const pictures = () =>
  Array.from(document.querySelectorAll('img'), ({ src, className }) => [
    new URL(src).pathname,
    className,
  ]);

describe('the logo', () => {
  const header = (logo: Parameters<typeof SiteHeader>[0]['logo']) =>
    render(<SiteHeader locale="en" name="Meridian Help" logo={logo} links={[]} />);

  it('is the site’s own mark where editors chose none', () => {
    header(null);
    expect(pictures()).toEqual([]);
    expect(document.querySelector('header svg')).toBeInTheDocument();
  });

  it('has a picture for each scheme', () => {
    header({ light: picture('/l.svg'), dark: picture('/d.svg'), holdsName: false });
    expect(pictures()).toEqual([
      ['/l.svg', 'site-logo in-light'],
      ['/d.svg', 'site-logo in-dark'],
    ]);
    expect(screen.getByText('Meridian Help')).toBeInTheDocument();
  });

  it.each([
    ['light', { light: picture('/l.svg'), dark: null }, 'site-logo for-light'],
    ['dark', { light: null, dark: picture('/d.svg') }, 'site-logo for-dark'],
  ])('alone for the %s, stands on a plate in the other scheme', (_, one, kind) => {
    header({ ...one, holdsName: true });
    expect(pictures().map(([, name]) => name)).toEqual([kind]);
    expect(screen.queryByText('Meridian Help')).not.toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Meridian Help, home' })).toBeInTheDocument();
  });
});

describe('how to reach a person', () => {
  it('stands at the foot of the page', () => {
    render(
      <SiteFooter
        locale="en"
        name="Help"
        text=""
        links={[]}
        contact={details}
        supportLink={support}
      />,
    );
    const place = screen.getByRole('region', { name: 'Contact' });
    expect(place).toHaveAttribute('id', 'contact');
    const links = within(place).getAllByRole('link');
    const hrefs = links.map((link) => link.getAttribute('href'));
    expect(hrefs).toEqual([support.url, 'mailto:help@example.com', 'tel:+4930123']);
    expect(screen.getByText('not a link').closest('a')).toBeNull();
    expect(screen.getByText('+49 30 123')).toHaveAttribute('dir', 'ltr');
  });

  it('stands below an article', () => {
    render(<Contact locale="en" link={support} details={details} />);
    expect(screen.getByText('Still stuck?')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'help@example.com' })).toBeInTheDocument();
  });

  it('is one click from the top of every page, beside the menu of the others', () => {
    const help = { label: 'Contact', url: '#contact' };
    render(<SiteHeader locale="en" name="Help" links={[help]} help={help} />);
    const links = screen.getAllByRole('link', { name: 'Contact' });
    expect(links.some((link) => link.closest('details') === null)).toBe(true);
    expect(links.every((link) => link.getAttribute('href') === '#contact')).toBe(true);
  });
});
