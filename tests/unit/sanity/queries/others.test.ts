import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { bannersQuery, timedAnnouncementsQuery } from '#sanity/queries/announcements.ts';
import { redirectsQuery } from '#sanity/queries/redirects.ts';
import { siteQuery } from '#sanity/queries/site.ts';
import {
  articleDatesOfTopicQuery,
  categoriesQuery,
  categoryQuery,
  topicQuery,
  topicsOfArticlesQuery,
  topicsQuery,
} from '#sanity/queries/topics.ts';
import { ask, type TestDocument } from '#tests/support/dataset.ts';

const slice = { from: 0, to: 100 };

describe('topics', () => {
  const documents: TestDocument[] = [
    { _id: 't2', _type: 'topic', title: 'B', slug: { current: 'b' }, order: 2 },
    { _id: 't1', _type: 'topic', title: 'A', slug: { current: 'a' }, order: 2 },
    { _id: 't0', _type: 'topic', title: 'Z', slug: { current: 'z' }, order: 1 },
    { _id: 't9', _type: 'topic', title: 'Unordered', slug: { current: 'u' } },
    { _id: 'drafts.t3', _type: 'topic', title: 'Draft', slug: { current: 'd' } },
    { _id: 't4', _type: 'topic', title: 'Without address' },
    { _id: 't5', _type: 'topic', title: 'Deutsch', slug: { current: 'g' }, language: 'de' },
    { _id: 'a1', _type: 'faq', title: 'x', slug: { current: 'x' }, topic: { _ref: 't1' } },
    { _id: 'a2', _type: 'faq', title: 'y', slug: { current: 'y' }, topic: { _ref: 't2' } },
    { _id: 'a3', _type: 'faq', title: 'z', topic: { _ref: 't1' } },
    { _id: 'drafts.a4', _type: 'faq', title: 'd', slug: { current: 'dd' }, topic: { _ref: 't1' } },
    { _id: 'a5', _type: 'faq', title: 'w', slug: { current: 'w' } },
    {
      _id: 'a6',
      _type: 'faq',
      title: 'v',
      slug: { current: 'v' },
      topic: { _ref: 't2' },
      otherTopics: [{ _ref: 't1' }, { _ref: 'gone' }],
    },
    { _id: 'a7', _type: 'faq', slug: { current: 'q' }, related: [{ _ref: 't1' }] },
    { _id: 'c1', _type: 'category', title: 'Two', slug: { current: 'two' }, order: 2 },
    { _id: 'c0', _type: 'category', title: 'One', slug: { current: 'one' }, order: 1 },
    { _id: 'drafts.c2', _type: 'category', title: 'Draft', slug: { current: 'draft' } },
  ];
  const params = { types: ARTICLE_TYPES, locale: 'en', ...slice };

  it('come in the editors’ order, without drafts and those without address', async () => {
    const topics = await ask(topicsQuery, documents, { locale: 'en' });
    expect(topics).toMatchObject([{ _id: 't0' }, { _id: 't1' }, { _id: 't2' }, { _id: 't9' }]);
  });

  it.each([
    ['a', 't1'],
    ['d', null],
    ['g', null],
    ['x', null],
  ])('are found by slug: %s', async (slug, id) => {
    const found = await ask(topicQuery, documents, { slug, locale: 'en' });
    expect(found).toEqual(id === null ? null : expect.objectContaining({ _id: id }));
  });

  it('hold the articles that readers may see', async () => {
    expect(await ask(topicsOfArticlesQuery, documents, params)).toEqual([
      { _id: 'a1', topic: 't1', otherTopics: null },
      { _id: 'a2', topic: 't2', otherTopics: null },
      { _id: 'a6', topic: 't2', otherTopics: ['t1', 'gone'] },
    ]);
    const rows = await ask(articleDatesOfTopicQuery, documents, { ...params, topic: 't1' });
    expect(rows).toMatchObject([{ _id: 'a1' }, { _id: 'a6' }]);
  });

  it('stand in categories, in the editors’ order', async () => {
    const categories = await ask(categoriesQuery, documents, { locale: 'en' });
    expect(categories).toMatchObject([{ _id: 'c0' }, { _id: 'c1' }]);
    const one = await ask(categoryQuery, documents, { slug: 'two', locale: 'en' });
    expect(one).toMatchObject({ _id: 'c1', title: 'Two', cards: null });
    expect(await ask(categoryQuery, documents, { slug: 'draft', locale: 'en' })).toBeNull();
  });
});

describe('the site', () => {
  it('has one document of settings, and no draft of it', async () => {
    const settings = { _type: 'siteSettings', name: 'Help', secret: 1 };
    expect(await ask(siteQuery, [{ _id: 'siteSettings', ...settings }])).toEqual({
      _id: 'siteSettings',
      name: 'Help',
      logoText: null,
      supportLink: null,
      navigation: null,
      popularQueries: null,
      embedHosts: null,
      showAuthors: null,
      footer: null,
    });
    expect(await ask(siteQuery, [{ _id: 'drafts.siteSettings', ...settings }])).toBeNull();
    expect(await ask(siteQuery, [{ _id: 'other', ...settings }])).toBeNull();
  });
});

describe('redirects', () => {
  it('come whole and published', async () => {
    const redirect = { _type: 'redirect', from: '/a', to: '/b', permanent: true };
    const documents = [
      { _id: 'r2', ...redirect, from: '/c' },
      { _id: 'r1', ...redirect },
      { _id: 'drafts.r3', ...redirect },
      { _id: 'r4', ...redirect, to: undefined },
    ];
    expect(await ask(redirectsQuery, documents)).toEqual([
      { from: '/a', to: '/b', permanent: true, match: null },
      { from: '/c', to: '/b', permanent: true, match: null },
    ]);
  });
});

describe('announcements', () => {
  const publishAt = '2026-01-01T00:00:00Z';
  const news = { _type: 'announcement', title: 'secret', slug: { current: 'n' } };
  const documents = [
    {
      ...news,
      _id: 'a',
      publishAt,
      placement: 'list',
      affects: [{ _ref: 'e' }, { _ref: 'gone' }],
      topic: { _ref: 't' },
    },
    { ...news, _id: 'b', placement: 'banner', language: 'en' },
    { ...news, _id: 'drafts.c', publishAt, placement: 'banner' },
    { _id: 'd', _type: 'faq', publishAt, placement: 'banner', slug: { current: 'd' } },
    { _id: 'e', _type: 'faq', slug: { current: 'e' } },
    { _id: 't', _type: 'topic', slug: { current: 'fees' } },
    { ...news, _id: 'f', effectiveAt: publishAt },
    { ...news, _id: 'g', placement: 'banner', language: 'de' },
  ];

  it('that time changes come without their words', async () => {
    const none = {
      language: null,
      publishAt: null,
      expireAt: null,
      pinUntil: null,
      effectiveAt: null,
    };
    expect(await ask(timedAnnouncementsQuery, documents, slice)).toEqual([
      {
        ...none,
        _id: 'a',
        slug: 'n',
        placement: 'list',
        publishAt,
      },
      {
        ...none,
        _id: 'f',
        slug: 'n',
        placement: null,
        effectiveAt: publishAt,
      },
    ]);
  });

  it('that are banners come in one language', async () => {
    expect(await ask(bannersQuery, documents, { locale: 'en' })).toMatchObject([{ _id: 'b' }]);
  });
});
