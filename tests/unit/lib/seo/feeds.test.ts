import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { ArticleCard } from '#lib/articles/types.ts';
import { atomFeed } from '#lib/seo/atom.ts';
import { jsonFeed, rssFeed } from '#lib/seo/feeds.ts';
import { card } from '#tests/fixtures/cards.ts';

const HOSTILE = 'A <b>&amp; "quoted" ]]> \u0000 \u{1F600} \u2028 end';

const announcement: ArticleCard = card({
  slug: 'pause ä',
  type: 'announcement',
  title: HOSTILE,
  snippet: HOSTILE,
  announcement: {
    severity: 'maintenance',
    pinned: false,
    effectiveAt: null,
    upcoming: false,
    expireAt: null,
    products: [],
  },
});

const feed = {
  locale: 'en',
  title: 'Meridian Help: announcements',
  description: 'News & <more>.',
  siteUrl: 'https://help.example.com',
  page: '/announcements',
  self: '/feed',
  entries: [announcement, card({ slug: 'bare', snippet: '', publishedAt: null, updatedAt: null })],
} as const;

const URL_OF_FIRST = 'https://help.example.com/articles/pause%20%C3%A4';
const PLAIN = HOSTILE.replace('\u0000', '');

describe('the feeds, read by a parser that is not ours', () => {
  it('RSS has what RSS 2.0 asks for', () => {
    const { items = [], ...channel } = parseRssFeed(rssFeed(feed));
    expect(channel).toMatchObject({
      title: feed.title,
      link: 'https://help.example.com/announcements',
      description: feed.description,
      language: 'en',
      atom: { links: [{ href: 'https://help.example.com/feed', rel: 'self' }] },
    });
    expect(items[0]).toMatchObject({
      title: PLAIN,
      description: PLAIN,
      link: URL_OF_FIRST,
      guid: { value: URL_OF_FIRST, isPermaLink: true },
      categories: [{ name: 'maintenance' }],
      // RFC 822, as RSS wants it.
      pubDate: 'Wed, 19 Mar 2025 23:30:00 GMT',
    });
    expect(items[1]).toMatchObject({ description: 'Passkeys: what they are' });
    expect(items[1]).not.toHaveProperty('pubDate');
  });

  it('Atom has what RFC 4287 asks for', () => {
    const { entries = [], ...head } = parseAtomFeed(atomFeed(feed));
    expect(head).toMatchObject({
      id: 'https://help.example.com/feed',
      title: { value: feed.title },
      updated: '2026-06-04T00:30:00.000Z',
      authors: [{ name: feed.title }],
      links: [{ rel: 'self' }, { rel: 'alternate' }],
    });
    expect(entries[0]).toMatchObject({
      id: URL_OF_FIRST,
      title: { value: PLAIN },
      published: '2025-03-19T23:30:00.000Z',
      updated: '2026-06-04T00:30:00.000Z',
      links: [{ href: URL_OF_FIRST, rel: 'alternate' }],
    });
    expect(entries.map(({ id }) => id)).toHaveLength(new Set(entries.map(({ id }) => id)).size);
  });

  it('JSON Feed has what version 1.1 asks for', () => {
    const text = jsonFeed(feed);
    expect(JSON.parse(text)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
    const { items, ...head } = parseJsonFeed(text);
    expect(head).toMatchObject({
      title: feed.title,
      home_page_url: 'https://help.example.com/announcements',
      feed_url: 'https://help.example.com/feed',
    });
    expect(items?.[0]).toMatchObject({
      id: URL_OF_FIRST,
      url: URL_OF_FIRST,
      title: HOSTILE,
      content_text: HOSTILE,
      date_published: '2025-03-19T23:30:00.000Z',
      date_modified: '2026-06-04T00:30:00.000Z',
    });
  });

  it.each([
    ['RSS', (text: string) => parseRssFeed(text).items, rssFeed],
    ['Atom', (text: string) => parseAtomFeed(text).entries, atomFeed],
    ['JSON Feed', (text: string) => parseJsonFeed(text).items, jsonFeed],
  ])('%s is whole without entries', (_, read, write) => {
    expect(read(write({ ...feed, entries: [] })) ?? []).toEqual([]);
  });
});
