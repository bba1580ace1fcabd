import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import {
  articleCardsQuery,
  articleDatesQuery,
  articleQuery,
  articleSlugsQuery,
  articleTypesQuery,
} from '#sanity/queries/articles.ts';
import { isArticle } from '#sanity/queries/fragments.ts';
import { ask, type TestDocument } from '#tests/support/dataset.ts';

const LATER = '2126-03-03T09:00:01.000Z';

const faq: TestDocument = { _id: 'a', _type: 'faq', title: 'A', slug: { current: 'a' } };
const news: TestDocument = { ...faq, _type: 'announcement' };

const params = { types: ARTICLE_TYPES, locale: 'en' };

async function idsOf(documents: readonly TestDocument[], asked: object): Promise<unknown[]> {
  const rows: unknown = await ask(articleDatesQuery, documents, { ...asked });
  return Array.isArray(rows) ? rows.map(({ _id }) => _id) : [];
}

describe('which articles readers may see', () => {
  it.each<[string, TestDocument, boolean]>([
    ['an FAQ', faq, true],
    ['an announcement', news, true],
    ['a product document', { ...faq, _type: 'productDocument' }, true],
    ['one in English by name', { ...faq, language: 'en' }, true],
    ['one with a dead field', { ...faq, body: null, title: 7, topic: 'x' }, true],
    ['a draft', { ...faq, _id: 'drafts.a' }, false],
    ['a version in a release', { ...faq, _id: 'versions.r1.a' }, false],
    ['one in another language', { ...faq, language: 'de' }, false],
    ['one without slug', { ...faq, slug: undefined }, false],
    ['one with an empty slug object', { ...faq, slug: {} }, false],
    ['a topic', { ...faq, _type: 'topic' }, false],
    ['a document of no known type', { ...faq, _type: 'post' }, false],
  ])('%s: %s', async (_, document, expected) => {
    const ids = await idsOf([document], params);
    expect(ids).toEqual(expected ? [document._id] : []);
    expect(await ask(articleSlugsQuery, [document], params)).toEqual(
      expected
        ? [
            {
              _id: 'a',
              _type: document._type,
              slug: 'a',
              noIndex: null,
              publishAt: null,
              expireAt: null,
            },
          ]
        : [],
    );
  });

  it('leaves it to the clock of the site which announcements show', async () => {
    const document = { ...news, publishAt: LATER };
    expect(await idsOf([document], params)).toEqual(['a']);
  });

  it('keeps to the types asked for', async () => {
    const documents = [faq, { ...news, _id: 'b' }];
    const only = { ...params, types: ['announcement'] };
    expect(await idsOf(documents, only)).toEqual(['b']);
  });

  it('knows the same types as the site', () => {
    expect(isArticle).toBe(`_type in [${ARTICLE_TYPES.map((type) => `"${type}"`).join(', ')}]`);
  });
});

describe('counts, cards and slugs', () => {
  const documents = [
    faq,
    { ...faq, _id: 'b', slug: { current: 'b' } },
    { ...faq, _id: 'drafts.c', slug: { current: 'c' } },
    { ...news, _id: 'n', slug: { current: 'n' } },
    { ...news, _id: 'late', slug: { current: 'late' }, publishAt: LATER },
    { _id: 't', _type: 'topic', title: 'T', slug: { current: 't' } },
  ];

  it('counts what time does not hide', async () => {
    const counts = await ask(articleTypesQuery, documents, { locale: 'en' });
    expect(counts).toEqual({ faq: 2, productDocument: 0 });
  });

  it('gives cards of articles alone', async () => {
    const cards = await ask(articleCardsQuery, documents, { ids: ['a', 't', 'gone', 'drafts.c'] });
    expect(cards).toEqual([
      {
        _id: 'a',
        _type: 'faq',
        slug: 'a',
        title: 'A',
        summary: null,
        publishedAt: null,
        updatedAt: null,
        severity: null,
        publishAt: null,
        expireAt: null,
        pinUntil: null,
        effectiveAt: null,
        affectedProducts: null,
      },
    ]);
  });
});

describe('one article', () => {
  const article = {
    ...faq,
    summary: 'S',
    topic: { _ref: 'topic-1' },
    related: [{ _ref: 'b' }, { _ref: 'gone' }, { _ref: 'drafts.c' }],
    seo: { title: 'Seo' },
    body: [
      {
        _type: 'block',
        _key: '1',
        children: [],
        markDefs: [
          { _type: 'internalLink', _key: 'm', reference: { _ref: 'b' } },
          { _type: 'internalLink', _key: 'g', reference: { _ref: 'gone' } },
          { _type: 'link', _key: 'l', href: '/x' },
        ],
      },
      { _type: 'figure', _key: '2', alt: 'x', asset: { _ref: 'image-1' } },
      { _type: 'figure', _key: '3', alt: 'y' },
      {
        _type: 'steps',
        _key: '4',
        items: [{ _key: 's', content: [{ _type: 'figure', asset: { _ref: 'image-1' } }] }],
      },
      { _type: 'unheardOf', _key: '5', secret: 1 },
    ],
  };
  const other = { ...faq, _id: 'b', title: 'B', slug: { current: 'b' } };
  const dataset: TestDocument[] = [
    article,
    other,
    { ...faq, _id: 'drafts.c', slug: { current: 'c' } },
    { ...faq, _id: 'de', slug: { current: 'nur-deutsch' }, language: 'de' },
    { _id: 'topic-1', _type: 'topic', title: 'T', slug: { current: 't' } },
    {
      _id: 'image-1',
      _type: 'sanity.imageAsset',
      url: 'https://x/1.png',
      originalFilename: 'secret.png',
      metadata: { dimensions: { width: 1, height: 2 }, lqip: 'data:', exif: {} },
    },
  ];
  const find = (slug: string, locale = 'en') => ask(articleQuery, dataset, { slug, locale });

  it('brings along what it refers to', async () => {
    const asset = {
      _id: 'image-1',
      url: 'https://x/1.png',
      metadata: { dimensions: { width: 1, height: 2 }, lqip: 'data:' },
    };
    const link = {
      type: 'faq',
      slug: 'b',
      title: 'B',
      language: null,
      publishAt: null,
      expireAt: null,
    };
    expect(await find('a')).toMatchObject({
      _id: 'a',
      topic: { slug: 't', title: 'T' },
      related: [{ _id: 'b', title: 'B' }, null, null],
      seo: { title: 'Seo', description: null, noIndex: null },
      body: [
        { markDefs: [{ reference: link }, { reference: null }, { href: '/x' }] },
        { asset, alt: 'x' },
        { asset: null, alt: 'y' },
        { items: [{ content: [{ asset }] }] },
        { _type: 'unheardOf', secret: 1 },
      ],
    });
  });

  it.each([['c'], ['t'], ['nur-deutsch'], ['gone'], ['']])(
    'finds none called “%s”',
    async (slug) => {
      expect(await find(slug)).toBeNull();
    },
  );

  it('finds the same one of two with one slug', async () => {
    const twins = [
      { ...faq, _id: 'z' },
      { ...faq, _id: 'y' },
    ];
    expect(await ask(articleQuery, twins, { slug: 'a', locale: 'en' })).toMatchObject({ _id: 'y' });
  });

  it('survives a body that is no list', async () => {
    const broken = { ...faq, body: 'text', related: 'none', topic: 3, seo: [] };
    expect(await ask(articleQuery, [broken], { slug: 'a', locale: 'en' })).toMatchObject({
      body: null,
      related: null,
      topic: null,
    });
  });
});
