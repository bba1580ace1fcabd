import { readVisibility } from '#lib/announcements/read.ts';
import { idsByDate } from '#lib/articles/by-date.ts';
import { ARTICLE_TYPES, PAGE_SIZE, type Sort } from '#lib/articles/constants.ts';
import { fetchCards } from '#lib/articles/fetch-cards.ts';
import { byHelpful } from '#lib/articles/order.ts';
import { lastBefore, type PageElsewhere } from '#lib/articles/pages-elsewhere.ts';
import { placeOfPromoted, promotedFirst } from '#lib/articles/promoted.ts';
import { NotFound } from '#lib/errors.ts';
import { mostHelpful } from '#lib/feedback/read.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { COUNTS, listTag, tagIn, topicTag } from '#sanity/client/tags.ts';
import { articleDatesOfTopicQuery, topicsOfArticlesQuery } from '#sanity/queries/topics.ts';
import { topicIdsOf } from './topic-ids.ts';
import type { TopicArticles } from './types.ts';

type TopicOfLocale = { id: string; slug: string; locale: string };

/**
 * The ids of all articles of a topic that readers may see now, the promoted ones first, each group
 * in the order of a sort; and how many are promoted.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function orderedIdsOfTopic(
  { id, slug, locale }: TopicOfLocale,
  sort: Sort,
): Promise<{ ids: string[]; promoted: number }> {
  const [rows, { hidden }] = await Promise.all([
    fetchContent({
      query: articleDatesOfTopicQuery,
      params: { topic: id, types: ARTICLE_TYPES, locale },
      tags: [topicTag(slug, locale)],
    }),
    readVisibility({ locale }),
  ]);
  const shown = rows.filter(({ _id }) => !hidden.has(_id));
  const byDate = idsByDate(shown, sort === 'published' ? 'published' : 'updated', drawnAsOf());
  const ids = sort === 'helpful' ? byHelpful(byDate, await mostHelpful()) : byDate;
  const places = new Map(
    shown.flatMap((row) => {
      const place = placeOfPromoted(row.promoted, row.order);
      return place === undefined ? [] : [[row._id, place] as const];
    }),
  );
  return { ids: promotedFirst(ids, (one) => places.get(one)), promoted: places.size };
}

/**
 * One page of the articles of a topic, counted from 1. A topic without articles has one page.
 * @throws {NotFound} beyond the last page.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listTopicArticles(
  topic: TopicOfLocale,
  { sort, page }: { sort: Sort; page: number },
): Promise<TopicArticles> {
  const { ids, promoted } = await orderedIdsOfTopic(topic, sort);
  const pages = Math.max(1, Math.ceil(ids.length / PAGE_SIZE));
  if (!Number.isInteger(page) || page < 1 || page > pages) {
    throw new NotFound('This topic has no such page.');
  }
  const from = (page - 1) * PAGE_SIZE;
  const first = new Set(ids.slice(0, promoted));
  const results = await fetchCards(ids.slice(from, from + PAGE_SIZE), [
    topicTag(topic.slug, topic.locale),
  ]);
  return {
    sort,
    total: ids.length,
    page,
    pages,
    results,
    promoted: results.filter((card) => first.has(card.id)).length,
  };
}

/**
 * The same page of a topic in each language, or the last one where that has fewer.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function topicPageElsewhere(
  topic: Omit<TopicOfLocale, 'locale'>,
  page: number,
): Promise<PageElsewhere> {
  return lastBefore(page, async (locale) => {
    const { ids } = await orderedIdsOfTopic({ ...topic, locale }, 'updated');
    return ids.length;
  });
}

/**
 * The topic of which the path of an article says that it is in it, by the article's id: with topics
 * in several places each article is listed once.
 */
export async function mainTopics({ locale }: { locale: string }): Promise<Map<string, string>> {
  const rows = await fetchContent({
    query: topicsOfArticlesQuery,
    params: { types: ARTICLE_TYPES, locale },
    tags: [tagIn(COUNTS, locale), listTag('announcements', locale)],
  });
  return new Map(
    rows.flatMap((row) =>
      topicIdsOf(row)
        .slice(0, 1)
        .map((id) => [row._id, id]),
    ),
  );
}
