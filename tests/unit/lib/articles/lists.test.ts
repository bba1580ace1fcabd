import { PAGE_SIZE, type Sort, type Tab } from '#lib/articles/constants.ts';
import { fetchCards } from '#lib/articles/fetch-cards.ts';
import { countTabs, getArticle, listArticles, listPopular } from '#lib/articles/read.ts';
import { listVisible } from '#lib/articles/visible.ts';
import { setClock } from '#lib/clock.ts';
import { NotFound } from '#lib/errors.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';
import { article, day, dayBefore, documents, helpful, locale } from './documents.ts';

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

const idsOf = async (tab: Tab, sort: Sort, page: number) =>
  (await listArticles({ locale, tab, sort, page })).results.map(({ id }) => id);

describe('listArticles', () => {
  it('gives a whole first page, newest update first', async () => {
    const list = await listArticles({ locale, tab: 'faq', sort: 'updated', page: 1 });
    expect(list).toMatchObject({ tab: 'faq', sort: 'updated', total: 26, page: 1, pages: 2 });
    expect(list.results).toHaveLength(PAGE_SIZE);
    expect(list.results[0]).toEqual({
      id: 'faq-25',
      slug: 'faq-25',
      type: 'faq',
      title: 'Title of faq-25',
      snippet: 'Summary of faq-25',
      publishedAt: dayBefore(4),
      updatedAt: dayBefore(25),
      helpful: 0,
    });
  });

  it('shows every article once over its pages', async () => {
    for (const sort of ['updated', 'published', 'helpful'] as const) {
      const ids = [...(await idsOf('all', sort, 1)), ...(await idsOf('all', sort, 2))];
      expect(ids).toHaveLength(28);
      expect(new Set(ids).size).toBe(28);
      expect(ids.at(-1)).toBe('odd-bare');
    }
  });

  it('sorts by publication', async () => {
    expect((await idsOf('faq', 'published', 1)).slice(0, 2)).toEqual(['faq-01', 'faq-02']);
  });

  it('puts what helped first, equals by update, then the rest by update', async () => {
    const ids = await idsOf('faq', 'helpful', 1);
    expect(ids.slice(0, 4)).toEqual(['faq-24', 'faq-03', 'faq-25', 'faq-23']);
    const { results } = await listArticles({ locale, tab: 'all', sort: 'helpful', page: 1 });
    expect(results.slice(0, 3).map(({ id, helpful }) => [id, helpful])).toEqual([
      ['news-now', 9],
      ['faq-24', 7],
      ['faq-03', 7],
    ]);
  });

  it('shows announcements in their window only', async () => {
    expect(await idsOf('announcements', 'updated', 1)).toEqual(['news-now']);
    setClock(() => new Date(day(20)));
    expect(await idsOf('announcements', 'updated', 1)).toEqual(['news-later']);
    setClock(() => new Date(day(9)));
    expect(await listArticles({ locale, tab: 'announcements', sort: 'helpful', page: 1 })).toEqual({
      tab: 'announcements',
      sort: 'helpful',
      total: 0,
      page: 1,
      pages: 1,
      results: [],
    });
  });

  it.each([0, -1, 3, 1.5, 1e9, Number.NaN, Number.POSITIVE_INFINITY])(
    'has no page %s',
    async (page) => {
      await expect(listArticles({ locale, tab: 'faq', sort: 'updated', page })).rejects.toThrow(
        NotFound,
      );
    },
  );

  it('has one empty page in a language without content', async () => {
    expect(
      await listArticles({ locale: 'fr', tab: 'all', sort: 'updated', page: 1 }),
    ).toMatchObject({ total: 0, pages: 1 });
  });
});

describe('the window of an announcement', () => {
  it('is crossed without asking the CMS again for anything else', async () => {
    const counted = async (instant: string) => {
      setClock(() => new Date(instant));
      const { announcements, all } = await countTabs({ locale });
      const slugs = (await listVisible(locale)).map(({ slug }) => slug);
      return [announcements, all, slugs.includes('news-now'), slugs.includes('news-later')];
    };
    expect(await counted('2026-01-09T12:00:00.000Z')).toEqual([0, 27, false, false]);
    expect(await counted('2026-01-10T11:59:59.999Z')).toEqual([0, 27, false, false]);
    expect(await counted('2026-01-10T12:00:00.000Z')).toEqual([1, 28, true, false]);
    expect(await counted('2026-01-20T11:59:59.999Z')).toEqual([1, 28, true, false]);
    expect(await counted('2026-01-20T12:00:00.000Z')).toEqual([1, 28, false, true]);
  });

  it('bounds its own page and the notices and links on others', async () => {
    content.store([
      article('affected', {
        related: [{ _type: 'reference', _key: 'r', _ref: 'news-outage' }],
      }),
      article('news-outage', {
        _type: 'announcement',
        title: 'Outage',
        severity: 'incident',
        publishAt: day(12),
        expireAt: day(14),
        effectiveAt: day(13),
        affects: [{ _type: 'reference', _key: 'a', _ref: 'affected' }],
      }),
    ]);
    const seen = async (instant: string) => {
      setClock(() => new Date(instant));
      const found = await getArticle({ locale, slug: 'affected' });
      return [
        found?.notices,
        found?.related.length,
        (await getArticle({ locale, slug: 'news-outage' }))?.affects,
      ];
    };
    const notice = {
      slug: 'news-outage',
      title: 'Outage',
      severity: 'incident',
      effectiveAt: day(13),
    };
    const target = [{ type: 'faq', slug: 'affected', title: 'Title of affected' }];
    expect(await seen('2026-01-12T11:59:59.999Z')).toEqual([[], 0, undefined]);
    expect(await seen(day(12))).toEqual([[{ ...notice, upcoming: true }], 1, target]);
    expect(await seen(day(13))).toEqual([[{ ...notice, upcoming: false }], 1, target]);
    expect(await seen(day(14))).toEqual([[], 0, undefined]);
    content.store([
      article('affected', { slug: null }),
      article('news-outage', { slug: null, _type: 'faq' }),
    ]);
  });

  it('holds for each card, even where a list names it too early', async () => {
    const named = async (instant: string) => {
      setClock(() => new Date(instant));
      const cards = await fetchCards(['news-now', 'faq-01', 'news-later'], ['list:all']);
      return cards.map(({ id }) => id);
    };
    expect(await named('2026-01-09T12:00:00.000Z')).toEqual(['faq-01']);
    expect(await named('2026-01-10T12:00:00.000Z')).toEqual(['news-now', 'faq-01']);
    expect(await named('2026-01-20T12:00:00.000Z')).toEqual(['faq-01', 'news-later']);
  });

  it('puts a pinned one before the others until its pin ends', async () => {
    const pinned = article('news-pinned', {
      _type: 'announcement',
      updatedAt: '2020-01-01T00:00:00.000Z',
      pinUntil: day(16),
    });
    content.store([pinned]);
    const first = async (tab: Tab) => (await idsOf(tab, 'updated', 1))[0];
    expect(await first('announcements')).toBe('news-pinned');
    expect(await first('all')).toBe('faq-25');
    setClock(() => new Date(day(16)));
    expect(await first('announcements')).toBe('news-now');
    content.store([{ ...pinned, slug: null }]);
  });
});

describe('countTabs', () => {
  it('counts what the lists show', async () => {
    expect(await countTabs({ locale })).toEqual({
      all: 28,
      faq: 26,
      announcements: 1,
      'product-documents': 1,
    });
  });
});

describe('listPopular', () => {
  it('lists what helped, most helpful first, and nothing else', async () => {
    const ids = (await listPopular({ locale, limit: 5 })).map(({ id }) => id);
    expect(ids).toEqual(['news-now', 'faq-24', 'faq-03']);
    expect(await listPopular({ locale, limit: 1 })).toHaveLength(1);
  });
});

describe('listVisible', () => {
  it('names every article that has a page', async () => {
    const slugs = (await listVisible(locale)).map(({ slug }) => slug);
    expect(slugs).toHaveLength(28);
    expect(slugs).toEqual(expect.arrayContaining(['news-now', 'odd-bare', 'odd-body']));
    expect(slugs).not.toContain('news-later');
  });
});
