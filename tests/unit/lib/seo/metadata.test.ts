import { pageMetadata } from '#lib/seo/metadata.ts';

const facts = {
  locale: 'en',
  siteName: 'Meridian Help',
  title: 'FAQ',
  description: 'Questions and answers.',
  canonical: '/faq',
} as const;

describe('pageMetadata', () => {
  it('names page and site, and the one address of the page', () => {
    expect(pageMetadata(facts)).toMatchObject({
      title: 'FAQ · Meridian Help',
      alternates: { canonical: '/faq' },
      openGraph: { type: 'website', title: 'FAQ', url: '/faq' },
    });
  });

  it('names only the site where the page is the site', () => {
    expect(pageMetadata({ ...facts, title: null }).title).toBe('Meridian Help');
  });

  it('keeps search engines away only when asked to', () => {
    expect(pageMetadata(facts).robots).toBeUndefined();
    expect(pageMetadata({ ...facts, noIndex: true }).robots).toEqual({
      index: false,
      follow: true,
    });
  });

  it('gives the dates of an article', () => {
    const article = { publishedAt: '2025-03-19T00:00:00Z', updatedAt: null };
    expect(pageMetadata({ ...facts, article }).openGraph).toMatchObject({
      type: 'article',
      publishedTime: '2025-03-19T00:00:00Z',
      modifiedTime: undefined,
    });
  });

  it.each([
    ['a long description at a word', `${'word '.repeat(60)}`, /^(word ){39}word…$/],
    ['one long word where it must', 'x'.repeat(300), /^x{200}…$/],
    ['nothing of a short one', '  two\n words ', /^two words$/],
  ])('cuts %s', (_case, description, expected) => {
    expect(pageMetadata({ ...facts, description }).description).toMatch(expected);
  });
});
