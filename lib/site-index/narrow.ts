import { context } from '#lib/context.ts';
import { readText } from '#lib/text.ts';
import { addressesOf, addressKey } from './addresses.ts';
import { fold } from './fold.ts';

/** Slugs of a category and of a topic, and a label in letters of any size. */
export type Narrowing = {
  locale: string;
  category?: string | undefined;
  topic?: string | undefined;
  label?: string | undefined;
};

/** Where an article stands: slugs of its categories and topics, and its labels. */
export type ArticlePlaces = { categories: string[]; topics: readonly string[]; labels: string[] };

export function isNarrow({ category, topic, label }: Narrowing): boolean {
  return [category, topic, label].some(Boolean);
}

/** The ids of those articles that stand where the narrowing says, in their order. */
export function narrowIds(ids: readonly string[], narrowing: Narrowing): string[] {
  return ids.filter((id) => isInside(placesOfArticle(id), narrowing));
}

export function isInside(places: ArticlePlaces, { category, topic, label }: Narrowing): boolean {
  return (
    (!category || places.categories.includes(category)) &&
    (!topic || places.topics.includes(topic)) &&
    (!label || places.labels.some((one) => fold(one) === fold(label)))
  );
}

/** Where a published article stands; nowhere for all other ids. */
export function placesOfArticle(id: string): ArticlePlaces {
  const { replica } = context();
  const { entries, topics: places } = addressesOf(replica);
  const { language = '', topics = [] } = entries.get(id) ?? {};
  const categories = topics.flatMap(
    (topic) => places.get(addressKey(language, topic))?.category ?? [],
  );
  const labels: unknown = replica.get(id)?.labels;
  return {
    topics,
    categories: [...new Set(categories)],
    labels: (Array.isArray(labels) ? labels : []).map(readText).filter(Boolean),
  };
}

/** The title of a published topic or category by its slug; the slug where it has none. */
export function titleOfPlace(kind: 'topics' | 'categories', locale: string, slug: string): string {
  const { replica } = context();
  const entry = addressesOf(replica)[kind].get(addressKey(locale, slug));
  return readText(entry && replica.get(entry.id)?.title) || slug;
}
