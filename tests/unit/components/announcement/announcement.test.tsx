import { render, screen, within } from '@testing-library/react';
import { bannersHtml, bannersVersion } from '#components/announcement/banners-html.ts';
import { Notices } from '#components/announcement/notices.tsx';
import { Timeline } from '#components/announcement/timeline.tsx';
import type { AnnouncementDetails, Banner } from '#lib/announcements/types.ts';
import { cards } from '#tests/fixtures/cards.ts';

const facts: AnnouncementDetails = {
  severity: 'maintenance',
  pinned: false,
  effectiveAt: null,
  upcoming: false,
  expireAt: null,
  products: [],
};

const banner: Banner = {
  slug: 'pause',
  title: 'Trading pauses',
  severity: 'incident',
  expireAt: '2026-03-03T09:00:00.000Z',
  key: 'a@1',
};

function drawn(banners: readonly Banner[]): HTMLElement {
  const place = document.createElement('div');
  place.innerHTML = bannersHtml('en', banners);
  document.body.replaceChildren(place);
  return place;
}

describe('the banners', () => {
  afterEach(() => document.body.replaceChildren());

  it('say how grave they are, link to the whole, and can be dismissed', () => {
    drawn([banner]);
    const region = screen.getByRole('region', { name: 'Announcements that are on' });
    expect(within(region).getByText('Incident')).toBeInTheDocument();
    const link = within(region).getByRole('link', { name: 'Trading pauses' });
    expect(link).toHaveAttribute('href', '/articles/pause');
    const button = within(region).getByRole('button', { name: 'Dismiss “Trading pauses”' });
    const strip = button.closest('[data-key]');
    expect(strip).toHaveAttribute('data-until', String(Date.UTC(2026, 2, 3, 9)));
  });

  it('are nothing at all where there are none', () => {
    expect(bannersHtml('en', [])).toBe('');
  });

  it.each([
    ['"><img src=x onerror=alert(1)>', '</a><script>alert(1)</script>', "' onmouseover='x"],
  ])('stay text, whatever editors write', (...texts) => {
    for (const text of texts) {
      const place = drawn([{ ...banner, title: text, key: text, slug: text }]);
      expect(place.querySelectorAll('img, script, [onerror], [onmouseover]')).toHaveLength(0);
      expect(screen.getByRole('link')).toHaveTextContent(text.trim());
    }
  });

  it('differ in version where a reader would see a difference', () => {
    const version = bannersVersion([banner]);
    expect(bannersVersion([{ ...banner, title: 'Other' }])).not.toBe(version);
    expect(bannersVersion([{ ...banner, expireAt: null }])).not.toBe(version);
    expect(bannersVersion([])).not.toBe(version);
    expect(bannersVersion([{ ...banner }])).toBe(version);
  });
});

describe('the timeline', () => {
  const [first, second, third] = cards(3, { type: 'announcement', announcement: facts });
  if (!first || !second || !third) throw new Error('The fixture is empty.');
  const march = { ...second, updatedAt: '2026-03-01T12:00:00.000Z' };
  const pinned = {
    ...third,
    announcement: { ...facts, pinned: true, severity: 'change' as const },
  };

  it('stands month by month, what is pinned before all', () => {
    render(<Timeline locale="en" cards={[pinned, first, march]} sort="updated" />);
    const regions = screen.getAllByRole('region').map((one) => one.getAttribute('aria-label'));
    expect(regions).toEqual(['Pinned', 'June 2026', 'March 2026']);
    const [top] = screen.getAllByRole('article');
    expect(top).toHaveTextContent('Change');
    expect(top).not.toHaveTextContent('Announcement');
  });

  it('has no months where they would jump', () => {
    render(<Timeline locale="en" cards={[first, march]} sort="helpful" />);
    expect(screen.queryAllByRole('region')).toEqual([]);
    expect(screen.getAllByRole('article')).toHaveLength(2);
  });

  it('says what is to come, and since when something holds', () => {
    const effectiveAt = '2026-12-12T06:00:00.000Z';
    const soon = { ...first, announcement: { ...facts, effectiveAt, upcoming: true } };
    const { rerender } = render(<Timeline locale="en" cards={[soon]} sort="updated" />);
    expect(screen.getByText('Upcoming')).toBeInTheDocument();
    expect(screen.getByText('Dec 12, 2026, 06:00 UTC').closest('time')).toHaveAttribute(
      'datetime',
      effectiveAt,
    );
    const past = { ...first, announcement: { ...facts, effectiveAt, upcoming: false } };
    rerender(<Timeline locale="en" cards={[past]} sort="updated" />);
    expect(screen.queryByText('Upcoming')).toBeNull();
    expect(screen.getByText('In effect')).toBeInTheDocument();
  });
});

describe('the notices of an article', () => {
  it('name what concerns it, and are nothing otherwise', () => {
    const notice = {
      slug: 'pause',
      title: 'Pause',
      severity: 'incident',
      effectiveAt: null,
      upcoming: false,
    } as const;
    const { container, rerender } = render(<Notices locale="en" notices={[notice]} />);
    const region = screen.getByRole('region', { name: 'Announcements on this article' });
    expect(within(region).getByRole('link', { name: 'Pause' })).toHaveAttribute(
      'href',
      '/articles/pause',
    );
    rerender(<Notices locale="en" notices={[]} />);
    expect(container).toBeEmptyDOMElement();
  });
});
