import { articleMetadata, articleSchemas } from '#components/article/structured-data.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { serializeJsonLd } from '#lib/seo/json-ld.ts';
import { block, heading } from '#tests/fixtures/portable-text/build.ts';

const site = { name: 'Meridian Help', url: 'https://help.example.com' };

const article = {
  id: 'a',
  slug: 'what-is-ü',
  type: 'faq' as const,
  title: 'What is Ü?',
  snippet: '',
  summary: 'Ü is a letter.',
  publishedAt: '2025-03-19T09:00:00Z',
  updatedAt: null,
  helpful: 3,
  topic: { slug: 'letters', title: 'Letters', category: null },
  otherTopics: [],
  outdated: false,
  authors: [],
  related: [],
  author: null,
  changes: [],
  notices: [],
  affects: [],
  zone: null,
  seo: { title: null, description: null, noIndex: false },
};

const { blocks } = readBody([
  block('a', 'Before.'),
  heading('b', 'Is it hard?'),
  block('c', 'No.'),
  block('d', 'Not at all.'),
  heading('e', 'More'),
  block('f', 'Other.'),
]);

describe('articleMetadata', () => {
  it('describes the article under its address', () => {
    expect(articleMetadata('en', site, article, blocks)).toMatchObject({
      title: 'What is Ü? · Meridian Help',
      description: 'Ü is a letter.',
      alternates: { canonical: '/articles/what-is-%C3%BC' },
      openGraph: { type: 'article', publishedTime: article.publishedAt },
    });
  });

  it('lets editors say it in their own words', () => {
    const seo = { title: 'The letter Ü', description: 'All about it.', noIndex: true };
    expect(articleMetadata('en', site, { ...article, seo }, blocks)).toMatchObject({
      title: 'The letter Ü · Meridian Help',
      description: 'All about it.',
      robots: { index: false },
    });
  });

  it('takes the first words of the text when there is no summary', () => {
    const described = articleMetadata('en', site, { ...article, summary: '' }, blocks);
    expect(described.description).toBe('Before. Is it hard? No. Not at all. More');
  });
});

describe('articleSchemas', () => {
  it('names the article, its place and its questions', () => {
    const several = [
      ...blocks,
      ...readBody([heading('g', 'And long?'), block('h', 'A little.')]).blocks,
    ];
    const [about, place, questions] = articleSchemas('en', site, article, several);
    expect(about).toMatchObject({
      '@type': 'Article',
      headline: 'What is Ü?',
      url: 'https://help.example.com/articles/what-is-%C3%BC',
    });
    expect(place).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [
        { position: 1, item: 'https://help.example.com/' },
        { position: 2, name: 'Letters', item: 'https://help.example.com/topics/letters' },
        { position: 3, name: 'What is Ü?' },
      ],
    });
    expect(questions).toMatchObject({
      '@type': 'FAQPage',
      mainEntity: [
        { name: 'Is it hard?', acceptedAnswer: { text: 'No. Not at all.' } },
        { name: 'And long?', acceptedAnswer: { text: 'A little.' } },
      ],
    });
  });

  it.each([
    ['one question', [heading('h', 'Is it hard?'), block('a', 'No.')], 2],
    ['a title alone that asks', [block('a', 'Yes.')], 2],
    ['headings that ask nothing', [heading('h', 'Fees'), block('a', 'Yes.')], 2],
    ['questions without answers', ['One?', 'Two?'].map((text) => heading(text, text)), 2],
    [
      'several in Japanese',
      ['手数料はいくらですか', '何日かかりますか。'].flatMap((text) => [
        heading(text, text),
        block(`${text} a`, '三日'),
      ]),
      3,
    ],
  ])('%s: %#', (_name, body, schemas) => {
    expect(articleSchemas('en', site, article, readBody(body).blocks)).toHaveLength(schemas);
  });

  it.each([
    ['an announcement', { ...article, type: 'announcement' as const }, blocks],
    ['an empty article', article, []],
  ])('has no questions for %s', (_name, facts, body) => {
    expect(articleSchemas('en', site, facts, body)).toHaveLength(2);
  });

  it('cannot leave its script element', () => {
    const title = '</script><script>alert(1)</script><!-- & \u2028\u2029';
    const json = articleSchemas('en', site, { ...article, title }, blocks)
      .map(serializeJsonLd)
      .join('');
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(serializeJsonLd({ title }))).toEqual({ title });
  });
});
