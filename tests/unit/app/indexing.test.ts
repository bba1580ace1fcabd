import { GET as askCalendar } from '#app/api/articles/[slug]/calendar/route.ts';
import { GET as askMarkdown } from '#app/api/articles/[slug]/markdown/route.ts';
import { GET as askLlms } from '#app/llms.txt/route.ts';
import { listSitemapEntries } from '#app/sitemap-entries.ts';
import { setClock } from '#lib/clock.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

const article = (slug: string, fields: object = {}) => ({
  _id: `id-${slug}`,
  _type: 'faq',
  title: `Title of ${slug}`,
  slug: { current: slug },
  summary: `Summary of ${slug}`,
  body: [],
  publishedAt: '2026-01-01T00:00:00.000Z',
  ...fields,
});

const topic = { topic: { _type: 'reference', _ref: 't' } };
const noIndex = { seo: { noIndex: true } };
const news = { _type: 'announcement', effectiveAt: '2026-03-03T09:30:00.000Z' };

/** Whether an article may be listed by search engines, and whether it has a topic. */
const ARTICLES: readonly [slug: string, fields: object, isListed: boolean][] = [
  ['plain', topic, true],
  ['alone', {}, true],
  ['hidden', { ...topic, ...noIndex }, false],
  ['hidden-alone', noIndex, false],
  ['allowed', { ...topic, seo: { noIndex: false } }, true],
  ['empty-seo', { seo: {} }, true],
  ['odd-seo', { seo: { noIndex: 'yes' } }, true],
  ['news', { ...news, ...topic }, true],
  ['news-alone', news, true],
  ['news-hidden', { ...news, ...topic, ...noIndex }, false],
];

let content: TestContent;
let restoreClock: () => void;

beforeAll(async () => {
  restoreClock = setClock(() => new Date('2026-03-01T00:00:00.000Z'));
  content = await startTestContent([
    { _id: 't', _type: 'topic', title: 'Fees', slug: { current: 'fees' } },
    ...ARTICLES.map(([slug, fields]) => article(slug, fields)),
  ]);
});
afterAll(async () => {
  restoreClock();
  await content.close();
});

const request = (headers: Record<string, string> = {}) =>
  new Request('http://site.test/', { headers });
const params = (slug: string) => ({ params: Promise.resolve({ slug }) });

describe.each(ARTICLES)('%s', (slug, fields, isListed) => {
  it('is in the sitemap once, unless it is kept from search engines', async () => {
    const entries = await listSitemapEntries('en');
    const paths = entries.filter(({ path }) => path === `/articles/${slug}`);
    expect(paths).toHaveLength(isListed ? 1 : 0);
  });

  it('is in llms.txt once, with a topic or without', async () => {
    const text = await (await askLlms(request())).text();
    expect(text.split(`/articles/${slug}.md)`)).toHaveLength(isListed ? 2 : 1);
  });

  it('says so in its Markdown, also to who has it already', async () => {
    const answer = await askMarkdown(request(), params(slug));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-robots-tag')).toBe(isListed ? null : 'noindex');
    const etag = answer.headers.get('etag') ?? '';
    const again = await askMarkdown(request({ 'if-none-match': etag }), params(slug));
    expect(again.status).toBe(304);
    expect(again.headers.get('x-robots-tag')).toBe(isListed ? null : 'noindex');
  });

  if ('effectiveAt' in fields) {
    it('says so in its calendar', async () => {
      const answer = await askCalendar(request(), params(slug));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-robots-tag')).toBe(isListed ? null : 'noindex');
    });
  }
});

it('lists articles without a topic in a section of their own', async () => {
  const text = await (await askLlms(request())).text();
  const [, others = ''] = text.split('## Other articles');
  expect(others).toContain('/articles/alone.md');
  expect(others).not.toContain('/articles/plain.md');
});

it('stamps the calendar with the publication, whatever the dates of the article say', async () => {
  const text = await (await askCalendar(request(), params('news-alone'))).text();
  const [, stamp = ''] = /DTSTAMP:(\S+)/.exec(text) ?? [];
  // The content was stored by this test, long after the dates that it has.
  expect(stamp > '20260301T000000Z').toBe(true);
});
