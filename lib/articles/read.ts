import { isVisibleAt } from '#lib/announcements/window.ts';
import { NotFound } from '#lib/errors.ts';
import { helpfulCounts, mostHelpful } from '#lib/feedback/read.ts';
import { readText } from '#lib/text.ts';
import { uniqueBy } from '#lib/unique.ts';
import { isDraftMode } from '#sanity/client/draft.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { articleTag, COUNTS, listTag, TIME_OF_LISTS, timeTag } from '#sanity/client/tags.ts';
import { articleQuery, articleSlugsQuery, articleTypesQuery } from '#sanity/queries/articles.ts';
import { announcementsNamedIn, toArticle } from './article.ts';
import { ARTICLE_TYPES, PAGE_SIZE, type Sort, type Tab } from './constants.ts';
import { fetchCards } from './fetch-cards.ts';
import { orderedIds } from './order.ts';
import type { Article, ArticleCard, ArticleList, TabCounts } from './types.ts';

/**
 * One page of a list, counted from 1. An empty list has one page.
 * @throws {NotFound} beyond the last page.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listArticles({
  locale,
  tab,
  sort,
  page,
}: {
  locale: string;
  tab: Tab;
  sort: Sort;
  page: number;
}): Promise<ArticleList> {
  const ids = await orderedIds({ locale, tab, sort });
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
  if (!Number.isInteger(page) || page < 1 || page > pages) {
    throw new NotFound('This list has no such page.');
  }
  const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const results = await fetchCards(shown, [listTag(tab)]);
  return { tab, sort, total: ids.length, page, pages, results };
}

/**
 * How many articles each tab holds.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function countTabs({ locale }: { locale: string }): Promise<TabCounts> {
  const [{ faq, productDocument }, announcements] = await Promise.all([
    fetchContent({ query: articleTypesQuery, params: { locale }, tags: [COUNTS] }),
    orderedIds({ locale, tab: 'announcements', sort: 'updated' }),
  ]);
  return {
    all: faq + announcements.length + productDocument,
    faq,
    announcements: announcements.length,
    'product-documents': productDocument,
  };
}

/**
 * One article with everything its page shows, or null when readers may see none at this address.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function getArticle({
  locale,
  slug,
}: {
  locale: string;
  slug: string;
}): Promise<Article | null> {
  const row = await fetchContent({
    query: articleQuery,
    params: { slug, locale },
    // Where there is none now, an announcement may open that is hidden so far.
    tags: [articleTag(slug), timeTag(slug)],
  });
  if (row === null) return null;
  await tagPage(announcementsNamedIn(row).map(timeTag));
  const instant = drawnAsOf();
  if (row._type === 'announcement' && !isVisibleAt(row, instant) && !(await isDraftMode())) {
    return null;
  }
  return toArticle(row, { locale, instant }, helpfulCounts);
}

/**
 * The articles that most readers found helpful, at most `limit` of them.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listPopular({
  locale,
  limit,
}: {
  locale: string;
  limit: number;
}): Promise<ArticleCard[]> {
  const ids = await orderedIds({ locale, tab: 'all', sort: 'helpful' });
  const voted = new Set((await mostHelpful()).map(({ articleId }) => articleId));
  const popular = ids.filter((id) => voted.has(id)).slice(0, limit);
  return fetchCards(popular, [listTag('all')]);
}

/**
 * The slugs of every article that readers may see.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listSlugs({ locale }: { locale: string }): Promise<string[]> {
  return (await listVisible(locale)).map(({ slug }) => slug);
}

/**
 * The articles that search engines and language models may list, without those that editors keep
 * from them.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listIndexed({
  locale,
}: {
  locale: string;
}): Promise<{ id: string; slug: string }[]> {
  return (await listVisible(locale)).filter(({ noIndex }) => !noIndex);
}

/** Every article with a page, each address once. */
async function listVisible(locale: string) {
  const [rows] = await Promise.all([
    fetchContent({
      query: articleSlugsQuery,
      params: { types: ARTICLE_TYPES, locale },
      tags: [listTag('all')],
    }),
    tagPage([TIME_OF_LISTS]),
  ]);
  const instant = drawnAsOf();
  const isShown = (row: (typeof rows)[number]) =>
    row._type !== 'announcement' || isVisibleAt(row, instant);
  const shown = rows.filter(isShown).map((row) => ({
    id: row._id,
    slug: readText(row.slug),
    noIndex: row.noIndex === true,
  }));
  return uniqueBy(shown, ({ slug }) => slug).filter(({ slug }) => slug !== '');
}
