import { atomFeed } from '#lib/seo/atom.ts';
import { escapeXml } from '#lib/seo/escape.ts';
import { card } from '#tests/fixtures/cards.ts';

const feed = {
  locale: 'en',
  title: 'Meridian Help: announcements',
  description: 'News & more.',
  siteUrl: 'https://help.example.com',
  page: '/announcements',
  self: '/feed.xml',
} as const;

describe('atomFeed', () => {
  it('gives each entry its address, its id, its dates and its summary', () => {
    const text = atomFeed({ ...feed, entries: [card({ slug: 'pause', title: 'Pause' })] });
    expect(text).toContain('href="https://help.example.com/articles/pause"');
    expect(text).toContain('<id>urn:uuid:');
    expect(text).toContain('<published>2025-03-19T23:30:00.000Z</published>');
    expect(text).toContain('<summary>A passkey replaces your password.</summary>');
  });

  it('is as new as its newest entry', () => {
    const entries = [
      card({ updatedAt: '2026-01-01T00:00:00.000Z' }),
      card({ updatedAt: '2026-03-01T00:00:00.000Z' }),
      card({ updatedAt: null, publishedAt: null }),
    ];
    const [first] = atomFeed({ ...feed, entries }).match(/<updated>[^<]*/) ?? [];
    expect(first).toBe('<updated>2026-03-01T00:00:00.000Z');
  });

  it('is whole without entries', () => {
    const text = atomFeed({ ...feed, entries: [] });
    expect(text).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
    expect(text.trimEnd().endsWith('</feed>')).toBe(true);
  });
});

describe('escapeXml', () => {
  it.each([
    [`<b title="x" lang='y'> & `, '&lt;b title=&quot;x&quot; lang=&apos;y&apos;&gt; &amp; '],
    [']]>', ']]&gt;'],
    ['nul\u0000 bell\u0007 esc\u001b', 'nul bell esc'],
    ['half of a pair \ud83d', 'half of a pair '],
    ['emoji 😀 and €', 'emoji 😀 and €'],
    ['tab\tand\nline', 'tab\tand\nline'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });
});
