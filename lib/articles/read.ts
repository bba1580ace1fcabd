import { isVisibleAt } from '#lib/announcements/window.ts';
import { NotFound } from '#lib/errors.ts';
import { helpfulCounts, mostHelpful } from '#lib/feedback/read.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { articleHref } from '#lib/seo/links.ts';
import { uniqueBy } from '#lib/unique.ts';
import { isDraftMode } from '#sanity/client/draft.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import {
  articleTag,
  COUNTS,
  endTag,
  listTag,
  TOPICS,
  tagIn,
  timeTag,
} from '#sanity/client/tags.ts';
import {
  articleCardsQuery,
  articleQuery,
  articleTypesQuery,
  noticesQuery,
} from '#sanity/queries/articles.ts';
import { topicPathsQuery } from '#sanity/queries/topics.ts';
import type { ArticleQueryResult } from '#sanity/types.generated.ts';
import { announcementsNamedIn, toArticle } from './article.ts';
import { PAGE_SIZE, type Sort, type Tab } from './constants.ts';
import { fetchCards } from './fetch-cards.ts';
import { orderedIds } from './order.ts';
import { readerOf } from './reader.ts';
import { suggestedFor } from './suggestions.ts';
import type { Article, ArticleCard, ArticleList, TabCounts } from './types.ts';
import { idsOfVersions } from './versions.ts';

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
  only = (ids) => ids,
}: {
  locale: string;
  tab: Tab;
  sort: Sort;
  page: number;
  /** Narrows the list further, in its order. */
  only?: ((ids: readonly string[]) => readonly string[]) | undefined;
}): Promise<ArticleList> {
  const ids = only(await orderedIds({ locale, tab, sort }));
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
  if (!Number.isInteger(page) || page < 1 || page > pages) {
    throw new NotFound('This list has no such page.');
  }
  const shown = ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const results = await fetchCards(shown, [listTag(tab, locale)]);
  return { tab, sort, total: ids.length, page, pages, results };
}

/**
 * How many articles each tab holds.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function countTabs({ locale }: { locale: string }): Promise<TabCounts> {
  const [{ faq, productDocument }, announcements] = await Promise.all([
    fetchContent({ query: articleTypesQuery, params: { locale }, tags: [tagIn(COUNTS, locale)] }),
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
 * @param readers the language of its readers, where they read it in another one than their own.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function getArticle({
  locale,
  slug,
  readers = locale,
}: {
  locale: string;
  slug: string;
  readers?: string;
}): Promise<Article | null> {
  const row = await fetchContent({
    query: articleQuery,
    params: { slug, locale },
    // Where there is none now, an announcement may open that is hidden so far.
    tags: [articleTag(slug, locale), timeTag(slug, locale)],
  });
  if (row === null) return null;
  const instant = drawnAsOf();
  if (row._type === 'announcement' && !isVisibleAt(row, instant) && !(await isDraftMode())) {
    await tagPage([timeTag(slug, locale)]);
    return null;
  }
  const notices = await noticesOfVersions(row);
  const whole = {
    ...row,
    ...(readers === locale ? {} : await topicsIn(readers, row)),
    notices: uniqueBy([...row.notices, ...notices], ({ _id }) => _id),
  };
  await tagPage(announcementsNamedIn(whole, locale).map((one) => timeTag(one.slug, one.language)));
  const { reader, tagAsked } = await readerOf(readers, row.body, instant);
  const article = await toArticle(
    whole,
    {
      ...reader,
      ...(readers === locale || !isLocale(readers)
        ? {}
        : { hrefOf: (target: string) => articleHref(readers, target) }),
      cardRows: (ids: string[]) =>
        fetchContent({ query: articleCardsQuery, params: { ids }, tags: [] }),
    },
    helpfulCounts,
  );
  await tagAsked();
  if (article === null) return null;
  await tagPage([endTag(slug, locale)]);
  const suggested = await suggestedFor(row, { locale, readers });
  return suggested.length === 0 ? article : { ...article, related: suggested };
}

/** The topics of an article in the words of other readers, as far as these have them. */
async function topicsIn(
  readers: string,
  { topic, otherTopics }: Pick<NonNullable<ArticleQueryResult>, 'topic' | 'otherTopics'>,
) {
  const others = Array.isArray(otherTopics) ? otherTopics : [];
  const slugs = [topic, ...others].flatMap((one) => one?.slug ?? []);
  const params = { slugs, locale: readers };
  const rows = await fetchContent({ query: topicPathsQuery, params, tags: [TOPICS] });
  const rowOf = (slug: string | null | undefined) => rows.find((one) => one.slug === slug);
  return {
    topic: rowOf(topic?.slug) ?? null,
    otherTopics: others.flatMap((one) => rowOf(one?.slug) ?? []),
  };
}

/** Announcements that concern the article in another language: its readers should know as well. */
async function noticesOfVersions({ _id }: { _id: string }) {
  const ids = idsOfVersions(_id).filter((id) => id !== _id);
  if (ids.length === 0) return [];
  return fetchContent({ query: noticesQuery, params: { ids }, tags: [] });
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
  return fetchCards(popular, [listTag('all', locale)]);
}
