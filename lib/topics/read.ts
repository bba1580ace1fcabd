import { readVisibility } from '#lib/announcements/read.ts';
import { idsByDate } from '#lib/articles/by-date.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { fetchCards } from '#lib/articles/fetch-cards.ts';
import type { ArticleCard } from '#lib/articles/types.ts';
import { readText, UNTITLED } from '#lib/text.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { COUNTS, listTag, TOPICS, topicTag } from '#sanity/client/tags.ts';
import {
  articleDatesOfTopicQuery,
  topicOfArticlesQuery,
  topicQuery,
  topicsQuery,
} from '#sanity/queries/topics.ts';

type TopicSummary = { slug: string; title: string; description: string };

/**
 * Every topic in the editors' order, with the number of its articles.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listTopics({
  locale,
}: {
  locale: string;
}): Promise<(TopicSummary & { count: number })[]> {
  const [topics, rows, { hidden }] = await Promise.all([
    fetchContent({ query: topicsQuery, params: { locale }, tags: [TOPICS] }),
    fetchContent({
      query: topicOfArticlesQuery,
      params: { types: ARTICLE_TYPES, locale },
      tags: [COUNTS, listTag('announcements')],
    }),
    readVisibility(),
  ]);
  const shown = rows.filter(({ _id }) => !hidden.has(_id));
  const counts = Map.groupBy(shown, (row) => row.topic);
  return topics.map((topic) => ({
    ...toSummary(topic),
    count: counts.get(topic._id)?.length ?? 0,
  }));
}

/**
 * One topic with all its articles, newest update first; null when there is no such topic.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function getTopic({
  locale,
  slug,
}: {
  locale: string;
  slug: string;
}): Promise<(TopicSummary & { articles: ArticleCard[] }) | null> {
  const tags = [topicTag(slug)];
  const topic = await fetchContent({ query: topicQuery, params: { slug, locale }, tags });
  if (topic === null) return null;
  const [rows, { hidden }] = await Promise.all([
    fetchContent({
      query: articleDatesOfTopicQuery,
      params: { topic: topic._id, types: ARTICLE_TYPES, locale },
      tags,
    }),
    readVisibility(),
  ]);
  const shown = idsByDate(rows, 'updated', drawnAsOf()).filter((id) => !hidden.has(id));
  return { ...toSummary(topic), articles: await fetchCards(shown, tags) };
}

function toSummary(topic: { slug: unknown; title: unknown; description: unknown }): TopicSummary {
  return {
    slug: readText(topic.slug),
    title: readText(topic.title) || UNTITLED,
    description: readText(topic.description),
  };
}
