import { getArticle } from '#lib/articles/read.ts';
import { setClock } from '#lib/clock.ts';
import { findRedirect } from '#lib/redirects/read.ts';
import { getSite } from '#lib/site/read.ts';
import { getTopic, listTopics } from '#lib/topics/read.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';
import { loggedLines } from '#tests/support/setup.ts';
import { day, documents, helpful, locale, ordinary } from './documents.ts';

let content: TestContent;
let restoreClock: () => void;

beforeAll(async () => {
  content = await startTestContent(documents, helpful);
});

afterAll(() => content.close());

beforeEach(() => {
  restoreClock = setClock(() => new Date(day(15)));
});

afterEach(() => restoreClock());

describe('getArticle', () => {
  it('degrades what is missing and names the document', async () => {
    expect(await getArticle({ locale, slug: 'odd-bare' })).toEqual({
      id: 'odd-bare',
      rev: expect.any(String),
      revisedAt: expect.any(String),
      behind: null,
      slug: 'odd-bare',
      type: 'faq',
      title: 'Untitled',
      snippet: '',
      summary: '',
      publishedAt: null,
      updatedAt: null,
      helpful: 0,
      body: [],
      topic: null,
      related: [],
      notices: [],
      affects: [],
      zone: null,
      author: null,
      authors: [],
      labels: [],
      otherTopics: [],
      outdated: false,
      changes: [],
      reviewAt: null,
      seo: { title: null, description: null, noIndex: false },
    });
    expect(loggedLines()).toContain('warn content: Document "odd-bare": has no text.');
  });

  it('keeps what it knows of a strange body, and leads nowhere that is gone', async () => {
    const found = await getArticle({ locale, slug: 'odd-body' });
    expect(found?.topic).toBeNull();
    expect(found?.related.map(({ id }) => id)).toEqual(['faq-01']);
    expect(found?.body).toHaveLength(1_003);
    expect(found?.body.slice(0, 3)).toMatchObject([
      { _type: 'unheardOf', deep: { list: [1, { x: null }] } },
      { _type: 'figure', asset: null },
      {
        markDefs: [
          { reference: null },
          { reference: { type: 'faq', slug: 'faq-02', title: 'Title of faq-02' } },
        ],
      },
    ]);
    expect(JSON.stringify(found)).not.toContain('Secret');
  });

  it('brings the topic and the helpful count', async () => {
    expect(await getArticle({ locale, slug: 'faq-03' })).toMatchObject({
      topic: { slug: 'cards', title: 'Cards' },
      helpful: 7,
    });
  });

  it.each([
    ['gone'],
    ['draft'],
    ['odd-german'],
    ['news-later'],
    ['cards'],
    ['..'],
    ['%'],
    [''],
    ['"]|order(_id)[0]//'],
    ['x'.repeat(4_096)],
  ])('finds nothing called %j', async (slug) => {
    expect(await getArticle({ locale, slug })).toBeNull();
  });
});

describe('topics', () => {
  it('are listed with their counts', async () => {
    expect(await listTopics({ locale })).toEqual([
      expect.objectContaining({ slug: 'cards', title: 'Cards', description: '', count: 25 }),
      expect.objectContaining({ slug: 'empty', title: 'Untitled', description: '', count: 0 }),
    ]);
  });

  it('hold their articles', async () => {
    const topic = await getTopic({ locale, slug: 'cards' });
    expect(topic).toMatchObject({ slug: 'cards', title: 'Cards' });
    const newest = ordinary.map(({ _id }) => _id).toReversed();
    expect(topic?.list).toMatchObject({ total: 25, page: 1, pages: 2 });
    expect(topic?.list.results.map(({ id }) => id)).toEqual(newest.slice(0, 20));
    const second = await getTopic({ locale, slug: 'cards', page: 2 });
    expect(second?.list.results.map(({ id }) => id)).toEqual(newest.slice(20));
    await expect(getTopic({ locale, slug: 'cards', page: 3 })).rejects.toThrow('no such page');
    const empty = await getTopic({ locale, slug: 'empty' });
    expect(empty?.list).toMatchObject({ total: 0, pages: 1, results: [] });
    expect(await getTopic({ locale, slug: 'gone' })).toBeNull();
  });
});

describe('getSite', () => {
  it('invents nothing but a name', async () => {
    expect(await getSite({ locale })).toEqual({
      name: 'Help center',
      logoText: 'Help center',
      supportLink: null,
      navigation: [],
      popularQueries: [],
      showAuthors: 'hidden',
      embedHosts: [],
      footer: { text: '', links: [] },
    });
  });

  it('leaves out links that must not be followed', async () => {
    content.store([
      {
        _id: 'siteSettings',
        _type: 'siteSettings',
        name: 'Meridian Help',
        supportLink: { label: 'Write to us', url: 'mailto:help@example.com' },
        navigation: [
          { _key: 'a', label: 'Topics', url: '/topics' },
          { _key: 'b', label: 'Bad', url: 'javascript:alert(1)' },
          { _key: 'c', label: '', url: '/x' },
          { _key: 'd', label: 'Topics', url: '/topics' },
          null,
        ],
        popularQueries: ['fees', '', 7, ' fees '],
        footer: 'none',
      },
    ]);
    expect(await getSite({ locale })).toEqual({
      name: 'Meridian Help',
      logoText: 'Meridian Help',
      supportLink: { label: 'Write to us', url: 'mailto:help@example.com' },
      navigation: [{ label: 'Topics', url: '/topics' }],
      popularQueries: ['fees'],
      showAuthors: 'hidden',
      embedHosts: [],
      footer: { text: '', links: [] },
    });
  });
});

describe('findRedirect', () => {
  it('leads from the old address', async () => {
    expect(await findRedirect({ path: '/articles/old' })).toEqual({
      to: '/articles/faq-01',
      permanent: true,
    });
    expect(await findRedirect({ path: '/articles/gone' })).toBeNull();
  });
});
