import type { Sort } from '#lib/articles/constants.ts';
import { fetchCards } from '#lib/articles/fetch-cards.ts';
import { readNamed } from '#lib/articles/places.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { categoryTag, TOPICS, topicTag } from '#sanity/client/tags.ts';
import { categoryQuery, topicQuery } from '#sanity/queries/topics.ts';
import { listTopicArticles, orderedIdsOfTopic } from './articles.ts';
import { readLanding } from './landing.ts';
import { getTopicTree, toPlace } from './tree.ts';
import type { CategoryPage, Topic, TopicPage } from './types.ts';

/** Articles that the page of a category shows of each of its topics. */
const FIRST_ARTICLES = 3;

type Address = { locale: string; slug: string };

/**
 * Every topic, those of the first category first, with the number of its articles.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function listTopics({ locale }: { locale: string }): Promise<Topic[]> {
  const { categories, others } = await getTopicTree({ locale });
  return [...categories.flatMap(({ topics }) => topics), ...others];
}

/**
 * One topic with a page of its articles; null when there is no such topic.
 * @throws {NotFound} beyond its last page.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function getTopic({
  locale,
  slug,
  sort = 'updated',
  page = 1,
}: Address & { sort?: Sort; page?: number }): Promise<TopicPage | null> {
  const tags = tagsIn(locale, topicTag(slug, locale));
  const row = await fetchContent({ query: topicQuery, params: { slug, locale }, tags });
  if (row === null) return null;
  return {
    id: row._id,
    ...toPlace(row, locale),
    ...(await readLanding(row, { locale, instant: drawnAsOf() })),
    category: readNamed(row.category, locale),
    list: await listTopicArticles({ id: row._id, slug, locale }, { sort, page }),
  };
}

/**
 * One category with its topics and the first articles of each; null when there is none.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function getCategory({ locale, slug }: Address): Promise<CategoryPage | null> {
  const tags = tagsIn(locale, categoryTag(slug));
  const row = await fetchContent({ query: categoryQuery, params: { slug, locale }, tags });
  if (row === null) return null;
  const { categories } = await getTopicTree({ locale });
  const { count = 0, topics = [] } = categories.find(({ id }) => id === row._id) ?? {};
  return {
    ...toPlace(row, locale),
    ...(await readLanding(row, { locale, instant: drawnAsOf() })),
    count,
    topics: await Promise.all(
      topics.map(async (topic) => {
        const { ids } = await orderedIdsOfTopic({ ...topic, locale }, 'helpful');
        const first = ids.slice(0, FIRST_ARTICLES);
        return { ...topic, articles: await fetchCards(first, [topicTag(topic.slug, locale)]) };
      }),
    ),
  };
}

/** The topic itself is one for all languages, and has the tag of its page in the default one. */
function tagsIn(locale: string, own: string): string[] {
  return locale === DEFAULT_LOCALE ? [own] : [own, TOPICS];
}
