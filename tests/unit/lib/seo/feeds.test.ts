import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { ArticleCard } from '#lib/articles/types.ts';
import { atomFeed, type Feed } from '#lib/seo/atom.ts';
import { entryId } from '#lib/seo/entry-id.ts';
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
  entries: [
    announcement,
    card({ id: 'bare', slug: 'bare', snippet: '', publishedAt: null, updatedAt: null }),
  ],
} as const;

const URL_OF_FIRST = 'https://help.example.com/articles/pause%20%C3%A4';
const ID_OF_FIRST = entryId(announcement.id);
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
      link: URL_OF_FIRST,
      guid: { value: ID_OF_FIRST, isPermaLink: false },
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
      id: ID_OF_FIRST,
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
      id: ID_OF_FIRST,
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

/** What readers show of a summary: RSS takes it for HTML, Atom and JSON Feed for text. */
const FORMS: readonly [string, (feed: Feed) => Shown[]][] = [
  [
    'RSS',
    (one) =>
      (parseRssFeed(rssFeed(one)).items ?? []).map(({ guid, description = '' }) => ({
        id: guid?.value,
        summary: shownAsHtml(description),
      })),
  ],
  [
    'Atom',
    (one) =>
      (parseAtomFeed(atomFeed(one)).entries ?? []).map(({ id, summary }) => ({
        id,
        summary: summary?.value ?? '',
      })),
  ],
  [
    'JSON Feed',
    (one) =>
      (parseJsonFeed(jsonFeed(one)).items ?? []).map(({ id, content_text = '' }) => ({
        id,
        summary: content_text,
      })),
  ],
];

type Shown = { id: string | undefined; summary: string };

/** Without tags, then with references replaced, as a reader shows HTML without styles. */
function shownAsHtml(html: string): string {
  const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
  return html.replace(/<[^>]*>/g, '').replace(/&(\w+);/g, (all, name) => signs[name] ?? all);
}

describe.each(FORMS)('%s', (_form, read) => {
  it.each([
    'Use <code> & go',
    'Fees < 1 % & > 0 %',
    '&lt;b&gt; is how <b> is written',
    '<script>alert(1)</script>',
    ']]> ends nothing',
    'a "quoted" \'word\'',
  ])('shows %j as it was typed', (snippet) => {
    expect(read({ ...feed, entries: [card({ snippet })] })[0]?.summary).toBe(snippet);
  });

  it('shows every summary as it was typed', () => {
    const text = fc
      .string({ unit: fc.constantFrom(...'ab <>&;"\'/!-[]#x1éß漢', '&lt;', '<p>', '\u{1F600}') })
      .map((typed) => typed.trim().replace(/\s+/g, ' '))
      .filter((typed) => typed !== '');
    fc.assert(
      fc.property(text, (snippet) => {
        expect(read({ ...feed, entries: [card({ snippet })] })[0]?.summary).toBe(snippet);
      }),
    );
  });

  it('gives an entry one id, whatever else of it changes', () => {
    const words = fc.string({ minLength: 1, unit: fc.constantFrom(...'abc-ä /') });
    const change = fc.record({ slug: words, title: words, snippet: words });
    fc.assert(
      fc.property(change, change, fc.webUrl({ validSchemes: ['https'] }), (one, other, address) => {
        const siteUrl = new URL(address).origin;
        const before = read({ ...feed, entries: [card({ ...one, id: 'announcement-pause' })] });
        const after = read({
          ...feed,
          siteUrl,
          entries: [card({ ...other, id: 'announcement-pause' })],
        });
        expect(after[0]?.id).toBe(before[0]?.id);
      }),
    );
  });

  it('gives each document an id of its own', () => {
    const entries = Array.from({ length: 200 }, (_, index) =>
      card({ id: `announcement-${index}` }),
    );
    const ids = read({ ...feed, entries }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids)
      expect(id).toMatch(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
  });
});
