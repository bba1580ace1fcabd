import {
  articleJsonLd,
  breadcrumbJsonLd,
  serializeJsonLd,
  websiteJsonLd,
} from '#lib/seo/json-ld.ts';

describe('serializeJsonLd', () => {
  it.each([
    '</script><script>alert(1)</script>',
    '<!-- <script>',
    'a & b > c',
    'line\u2028and\u2029paragraph',
  ])('keeps %j inside its script and unharmed', (title) => {
    const text = serializeJsonLd({ title });
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toEqual({ title });
  });
});

describe('descriptions', () => {
  it('of an article leave out what is unknown', () => {
    const text = serializeJsonLd(
      articleJsonLd({
        title: 'Passkeys',
        description: 'What they are.',
        url: 'https://help.example.com/articles/passkeys',
        locale: 'en',
        publishedAt: null,
        updatedAt: '2026-06-04T00:00:00Z',
        author: null,
        authors: [],
        publisher: 'Meridian Help',
        image: 'https://help.example.com/articles/a.png?v=1',
      }),
    );
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'Article',
      dateModified: '2026-06-04T00:00:00Z',
      author: { '@type': 'Organization', name: 'Meridian Help' },
    });
    expect(text).not.toContain('datePublished');
  });

  it.each([
    [[], 'The team', { name: 'The team' }],
    [[{ name: 'Ada', role: '', url: null }], 'The team', { name: 'Ada' }],
    [
      [
        { name: 'Ada', role: 'Payments', url: 'https://x/ada' },
        { name: 'Bo', role: '', url: null },
      ],
      null,
      [
        { '@type': 'Person', name: 'Ada', jobTitle: 'Payments', url: 'https://x/ada' },
        { name: 'Bo' },
      ],
    ],
  ])('of an article name who wrote it: %j', (authors, author, expected) => {
    const described = articleJsonLd({
      title: 'Passkeys',
      description: 'What they are.',
      url: 'https://help.example.com/articles/passkeys',
      locale: 'en',
      publishedAt: null,
      updatedAt: null,
      author,
      authors,
      publisher: 'Meridian Help',
      image: 'https://help.example.com/card.png',
    });
    expect(described.author).toMatchObject(expected);
  });

  it('of the way here count from one', () => {
    const { itemListElement } = breadcrumbJsonLd([
      { name: 'Help', url: 'https://x/' },
      { name: 'A' },
    ]);
    expect(itemListElement).toMatchObject([
      { position: 1, name: 'Help', item: 'https://x/' },
      { position: 2, name: 'A' },
    ]);
  });

  it('of the site name the address of its search', () => {
    const site = websiteJsonLd({
      name: 'Meridian Help',
      url: 'https://x',
      searchUrl: 'https://x/search',
      locale: 'en',
    });
    expect(serializeJsonLd(site)).toContain('https://x/search?q={search_term_string}');
  });
});
