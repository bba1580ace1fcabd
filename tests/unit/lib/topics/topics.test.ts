import { jest } from '@jest/globals';
import { mainTopics } from '#lib/topics/articles.ts';
import { getCategory, getTopic, listTopics } from '#lib/topics/read.ts';
import { getTopicTree, topicsWithPath } from '#lib/topics/tree.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';
import { ref, slug } from '#tests/support/replica.ts';

const locale = 'en';

const place = (_type: string, _id: string, fields: object = {}) => ({
  _id,
  _type,
  title: `Title of ${_id}`,
  slug: slug(_id),
  ...fields,
});

/** Articles of a day each, the first one the oldest. */
const faq = (n: number, fields: object = {}) => ({
  _id: `a${String(n).padStart(2, '0')}`,
  _type: 'faq',
  title: `Question ${n}`,
  slug: slug(`a${String(n).padStart(2, '0')}`),
  summary: 'x',
  updatedAt: new Date(Date.UTC(2026, 0, n + 1)).toISOString(),
  topic: ref('many'),
  ...fields,
});

const picture = { _type: 'image', asset: ref('image-abc-800x600-png') };

let content: TestContent;
beforeAll(async () => {
  content = await startTestContent(
    [
      { _id: 'image-abc-800x600-png', _type: 'sanity.imageAsset' },
      place('category', 'second', { order: 2 }),
      place('category', 'first', {
        order: 1,
        picture: { ...picture, _type: 'figure', alt: 'A card' },
        cards: [
          { _key: 'a', target: ref('a00'), picture },
          { _key: 't', target: ref('few'), title: 'Start here', text: 'Five minutes.' },
          { _key: 'u', url: 'https://example.com/', title: 'Elsewhere' },
          { _key: 'bad', url: 'javascript:alert(1)', title: 'Bad' },
          { _key: 'gone', target: { ...ref('gone'), _weak: true } },
          { _key: 'later', target: ref('later') },
        ],
      }),
      place('category', 'german', { language: 'de' }),
      place('topic', 'many', { category: ref('first'), order: 2, description: 'About many.' }),
      place('topic', 'few', { category: ref('first'), order: 1 }),
      place('topic', 'alone', { category: { ...ref('gone'), _weak: true } }),
      place('topic', 'loose'),
      ...Array.from({ length: 45 }, (_, n) => faq(n)),
      faq(45, { topic: ref('few'), otherTopics: [ref('many'), ref('few'), ref('loose')] }),
      faq(46, { promoted: true, updatedAt: '2020-01-01T00:00:00Z' }),
      faq(47, { topic: undefined, otherTopics: [ref('loose')] }),
      faq(48, { _id: 'later', _type: 'announcement', publishAt: '2999-01-01T00:00:00Z' }),
    ],
    { a07: 9, a03: 5 },
  );
});
beforeEach(() => {
  // What is left out of landing pages is logged.
  jest.spyOn(console, 'warn').mockReturnValue();
});
afterAll(() => content.close());

describe('the tree', () => {
  it('holds categories and topics in the editors’ order, and counts each article once', async () => {
    const { categories, others } = await getTopicTree({ locale });
    expect(
      categories.map(({ id, count, topics }) => [
        id,
        count,
        ...topics.map((one) => [one.id, one.count]),
      ]),
    ).toEqual([
      ['first', 47, ['few', 1], ['many', 47]],
      ['second', 0],
    ]);
    // A topic whose category is not published stands by itself.
    expect(others.map(({ id, count }) => [id, count])).toEqual([
      ['alone', 0],
      ['loose', 2],
    ]);
  });

  it('is one list as well', async () => {
    const ids = (await listTopics({ locale })).map(({ id }) => id);
    expect(ids).toEqual(['few', 'many', 'alone', 'loose']);
    expect(topicsWithPath(await getTopicTree({ locale })).map(({ title }) => title)).toEqual([
      'Title of first: Title of few',
      'Title of first: Title of many',
      'Title of alone',
      'Title of loose',
    ]);
  });

  it('lists an article of several topics under one', async () => {
    const topics = await mainTopics({ locale });
    expect([topics.get('a45'), topics.get('a47'), topics.get('a01')]).toEqual([
      'few',
      'loose',
      'many',
    ]);
  });
});

describe('a topic', () => {
  const page = (options: object) => getTopic({ locale, slug: 'many', ...options });
  const ids = async (options: object) =>
    (await page(options))?.list.results.map(({ id }) => id) ?? [];

  it('has pages, with what is promoted first', async () => {
    const first = await page({});
    expect(first?.list).toMatchObject({ total: 47, pages: 3, promoted: 1 });
    expect(first?.category).toEqual({ slug: 'first', title: 'Title of first' });
    expect(first?.list.results.slice(0, 3).map(({ id }) => id)).toEqual(['a46', 'a45', 'a44']);
    const all = [...(await ids({})), ...(await ids({ page: 2 })), ...(await ids({ page: 3 }))];
    expect(new Set(all).size).toBe(47);
    expect((await page({ page: 2 }))?.list.promoted).toBe(0);
    await expect(page({ page: 4 })).rejects.toThrow('no such page');
  });

  it('can be sorted as lists are', async () => {
    expect((await ids({ sort: 'helpful' })).slice(0, 3)).toEqual(['a46', 'a07', 'a03']);
    expect((await ids({ sort: 'published' }))[0]).toBe('a46');
  });

  it('lists an announcement only in its window', async () => {
    expect(await ids({ page: 3 })).not.toContain('later');
  });
});

describe('a category', () => {
  it('shows its topics with their first articles, and cards that lead somewhere', async () => {
    const category = await getCategory({ locale, slug: 'first' });
    expect(category?.topics.map(({ id, articles }) => [id, articles.map((one) => one.id)])).toEqual(
      [
        ['few', ['a45']],
        ['many', ['a46', 'a07', 'a03']],
      ],
    );
    expect(category?.picture).toMatchObject({ assetId: 'image-abc-800x600-png', alt: 'A card' });
    expect(category?.cards).toEqual([
      {
        key: 'a',
        title: 'Question 0',
        text: 'x',
        href: '/articles/a00',
        picture: expect.objectContaining({ assetId: 'image-abc-800x600-png' }),
      },
      { key: 't', title: 'Start here', text: 'Five minutes.', href: '/topics/few', picture: null },
      { key: 'u', title: 'Elsewhere', text: '', href: 'https://example.com/', picture: null },
    ]);
  });

  it.each(['german', 'unknown', 'many'])('is none at %s', async (unknown) => {
    expect(await getCategory({ locale, slug: unknown })).toBeNull();
  });
});
