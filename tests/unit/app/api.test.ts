import { Validator } from '@seriousme/openapi-schema-validator';
import type { z } from 'zod';
import { GET as askArticle } from '#app/api/articles/[slug]/route.ts';
import { GET as askArticles } from '#app/api/articles/route.ts';
import { GET as askBanners } from '#app/api/banners/route.ts';
import { GET as askTopics } from '#app/api/topics/route.ts';
import { GET as askOpenApi } from '#app/openapi.json/route.ts';
import {
  articleSchema,
  bannersSchema,
  errorSchema,
  listSchema,
  topicsSchema,
} from '#lib/api/schemas.ts';
import { setClock } from '#lib/clock.ts';
import { LOCALES } from '#lib/i18n/locales.ts';
import { ENDPOINTS } from '#lib/site-index/endpoints.ts';
import { announcementFixture, articleFixture } from '#tests/fixtures/machines.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

let content: TestContent;
let restoreClock: () => void;

beforeAll(async () => {
  restoreClock = setClock(() => new Date('2026-03-01T00:00:00.000Z'));
  content = await startTestContent([
    { _id: 'c', _type: 'category', title: 'Money', slug: { current: 'money' } },
    {
      _id: 't',
      _type: 'topic',
      title: 'Fees',
      slug: { current: 'fees' },
      category: { _type: 'reference', _ref: 'c' },
    },
    { _id: 'p', _type: 'person', name: 'Bo', role: 'Writer', url: 'https://example.com/bo' },
    articleFixture('plain', {
      topic: { _type: 'reference', _ref: 't' },
      author: 'Ada',
      authors: [{ _type: 'reference', _key: 'p', _ref: 'p' }],
      labels: ['Cost', 'cost', ''],
      outdated: true,
    }),
    articleFixture('hidden', { seo: { noIndex: true } }),
    announcementFixture('news', { affects: [{ _type: 'reference', _key: 'a', _ref: 'id-plain' }] }),
    announcementFixture('over', { expireAt: '2026-02-01T00:00:00.000Z' }),
    announcementFixture('to-come', { publishAt: '2026-04-01T00:00:00.000Z' }),
    { ...articleFixture('draft'), _id: 'drafts.id-draft' },
  ]);
});
afterAll(async () => {
  restoreClock();
  await content.close();
});

const request = (path: string) => new Request(`http://site.test${path}`);
const article = (slug: string, query = '') =>
  askArticle(request(`/api/articles/${slug}${query}`), { params: Promise.resolve({ slug }) });

/** The answer, which holds what its schema names and nothing else. */
async function read(answer: Response, schema: z.ZodObject) {
  const body: unknown = await answer.json();
  expect(schema.strict().safeParse(body).error).toBeUndefined();
  return body;
}

it('gives lists, articles and banners as their schemas say', async () => {
  await read(await askArticles(request('/api/articles')), listSchema);
  await read(await askBanners(request('/api/banners')), bannersSchema);
  const plain = await read(await article('plain'), articleSchema);
  expect(plain).toMatchObject({
    slug: 'plain',
    language: 'en',
    topic: { slug: 'fees', title: 'Fees', category: { slug: 'money', title: 'Money' } },
    otherTopics: [],
    labels: ['Cost'],
    outdated: true,
    author: 'Ada',
    // Settings say nothing, so nobody is told.
    authors: [],
    headings: [{ id: 'h', text: 'First', level: 2 }],
    notices: [{ slug: 'news' }],
  });
  expect(plain).toHaveProperty('url', expect.stringMatching(/^http:.*\/articles\/plain$/));
  expect(plain).toHaveProperty('markdown', expect.stringContaining('## First'));
  const news = await read(await article('news'), articleSchema);
  expect(news).toMatchObject({ affects: [{ slug: 'plain', type: 'faq' }] });
});

it('gives topics by category', async () => {
  const answer = await askTopics(request('/api/topics'));
  expect(await read(answer, topicsSchema)).toMatchObject({
    categories: [{ slug: 'money', count: 1, topics: [{ slug: 'fees', count: 1 }] }],
    others: [],
  });
});

it.each([
  ['?topic=fees', ['plain']],
  ['?category=money', ['plain']],
  ['?label=COST', ['plain']],
  ['?category=money&tab=announcements', []],
  ['?topic=unknown', []],
])('narrows a list by %s', async (query, slugs) => {
  const answer = await askArticles(request(`/api/articles${query}`));
  expect(await read(answer, listSchema)).toMatchObject({
    total: slugs.length,
    results: slugs.map((slug) => ({ slug })),
  });
});

it('says when an article was last published, and keeps it from search engines', async () => {
  const plain = await article('plain');
  expect(Date.parse(plain.headers.get('last-modified') ?? '')).not.toBeNaN();
  expect(plain.headers.get('x-robots-tag')).toBeNull();
  expect((await article('hidden')).headers.get('x-robots-tag')).toBe('noindex');
});

it.each(['none', 'over', 'to-come', 'draft', '%'])('has no article %s', async (slug) => {
  const answer = await article(slug);
  expect(answer.status).toBe(404);
  await read(answer, errorSchema);
});

it.each([
  ['?locale=xx', `locale must be one of ${LOCALES.join(', ')}.`],
  ['?locale=', `locale must be one of ${LOCALES.join(', ')}.`],
])('refuses %s', async (query, error) => {
  const answer = await article('plain', query);
  expect([answer.status, await answer.json()]).toEqual([400, { error }]);
});

describe('/openapi.json', () => {
  it('is valid OpenAPI 3.1', async () => {
    const document = await (await askOpenApi(request('/openapi.json'))).json();
    const { valid, errors } = await new Validator().validate(document);
    expect([valid, errors]).toEqual([true, undefined]);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('names endpoints that there are, with the methods that they take', async () => {
    const { paths } = await (await askOpenApi(request('/openapi.json'))).json();
    for (const [path, methods] of Object.entries<object>(paths)) {
      if (!path.startsWith('/api/')) continue;
      const known = ENDPOINTS[path.slice('/api/'.length).replace(/\{\w+\}/, '*')] ?? [];
      for (const method of Object.keys(methods)) expect(known).toContain(method.toUpperCase());
    }
  });
});
