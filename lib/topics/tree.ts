import { readVisibility } from '#lib/announcements/read.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { otherLanguage } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { readText, UNTITLED } from '#lib/text.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { COUNTS, listTag, TOPICS, tagIn } from '#sanity/client/tags.ts';
import { categoriesQuery, topicsOfArticlesQuery, topicsQuery } from '#sanity/queries/topics.ts';
import { topicIdsOf } from './topic-ids.ts';
import type { Place, TopicTree } from './types.ts';

/**
 * Every category and topic in the editors' order, with the number of their articles.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function getTopicTree({ locale }: { locale: string }): Promise<TopicTree> {
  const [categories, topics, articlesOf] = await Promise.all([
    fetchContent({ query: categoriesQuery, params: { locale }, tags: [TOPICS] }),
    fetchContent({ query: topicsQuery, params: { locale }, tags: [TOPICS] }),
    readArticlesOfTopics(locale),
  ]);
  const known = new Set(categories.map(({ _id }) => _id));
  const byCategory = Map.groupBy(topics, ({ category }) =>
    category !== null && known.has(category) ? category : null,
  );
  const toTopic = (topic: (typeof topics)[number]) => ({
    ...toPlace(topic, locale),
    id: topic._id,
    count: articlesOf.get(topic._id)?.size ?? 0,
  });
  return {
    categories: categories.map((category) => {
      const own = byCategory.get(category._id) ?? [];
      const articles = own.flatMap(({ _id }) => [...(articlesOf.get(_id) ?? [])]);
      return {
        ...toPlace(category, locale),
        id: category._id,
        count: new Set(articles).size,
        topics: own.map(toTopic),
      };
    }),
    others: (byCategory.get(null) ?? []).map(toTopic),
  };
}

/** Every topic in the order of the tree; its title says its category too. */
export function topicsWithPath({ categories, others }: TopicTree): { id: string; title: string }[] {
  const inCategories = categories.flatMap((category) =>
    category.topics.map(({ id, title }) => ({ id, title: `${category.title}: ${title}` })),
  );
  return [...inCategories, ...others];
}

/** The ids of the articles that readers see in each topic, by the topic's id. */
async function readArticlesOfTopics(locale: string): Promise<Map<string, Set<string>>> {
  const [rows, { hidden }] = await Promise.all([
    fetchContent({
      query: topicsOfArticlesQuery,
      params: { types: ARTICLE_TYPES, locale },
      tags: [tagIn(COUNTS, locale), listTag('announcements', locale)],
    }),
    readVisibility({ locale }),
  ]);
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    if (hidden.has(row._id)) continue;
    for (const id of topicIdsOf(row)) found.set(id, (found.get(id) ?? new Set()).add(row._id));
  }
  return found;
}

/** A topic or category in a list; missing fields get defaults. */
export function toPlace(
  row: Readonly<
    Record<'slug' | 'language' | 'title' | 'wordsIn' | 'description' | 'textIn', unknown>
  >,
  readers: string,
): Place {
  const { language: only } = otherLanguage(DEFAULT_LOCALE, row.language);
  const { language: descriptionLanguage } = otherLanguage(readers, row.textIn);
  return {
    slug: readText(row.slug),
    title: readText(row.title) || UNTITLED,
    ...otherLanguage(readers, row.wordsIn),
    description: readText(row.description),
    ...(descriptionLanguage ? { descriptionLanguage } : {}),
    ...(only ? { only } : {}),
  };
}
