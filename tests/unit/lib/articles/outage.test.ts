import { countTabs, getArticle, listArticles } from '#lib/articles/read.ts';
import { setClock } from '#lib/clock.ts';
import { startTestContent } from '#tests/support/content.ts';

const locale = 'en';
const NOON = '2026-01-01T12:00:00.000Z';

const article = (_id: string, fields: object = {}) => ({
  _id,
  _type: 'faq',
  title: `Title of ${_id}`,
  slug: { _type: 'slug', current: _id },
  summary: 'A summary.',
  body: [],
  publishedAt: '2025-01-01T00:00:00.000Z',
  updatedAt: '2025-01-01T00:00:00.000Z',
  ...fields,
});

const announcements = () =>
  listArticles({ locale, tab: 'announcements', sort: 'updated', page: 1 }).then(({ results }) =>
    results.map(({ id }) => id),
  );

it('shows what opens and hides what closes while the CMS is away', async () => {
  const content = await startTestContent([
    article('faq-1'),
    article('news-here', { _type: 'announcement' }),
    article('news-next', { _type: 'announcement', publishAt: NOON, updatedAt: NOON }),
    article('news-last', { _type: 'announcement', expireAt: NOON }),
  ]);
  const at = Date.parse(NOON);
  setClock(() => new Date(at - 1));
  expect((await announcements()).sort()).toEqual(['news-here', 'news-last']);
  expect(await getArticle({ locale, slug: 'news-next' })).toBeNull();
  expect((await countTabs({ locale })).all).toBe(3);

  await content.close();
  setClock(() => new Date(at));
  expect(await announcements()).toEqual(['news-next', 'news-here']);
  expect(await getArticle({ locale, slug: 'news-next' })).toMatchObject({
    title: 'Title of news-next',
  });
  expect((await countTabs({ locale })).all).toBe(3);

  const unread = { locale, tab: 'faq', sort: 'published', page: 1 } as const;
  expect((await listArticles(unread)).total).toBe(1);
});
