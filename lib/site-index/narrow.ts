import { context } from '#lib/context.ts';
import { otherLanguage } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { readText } from '#lib/text.ts';
import { addressesOf, addressKey } from './addresses.ts';
import type { SiteEntry } from './entry.ts';
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
  const { language = '', topics = [] } = addressesOf(replica).entries.get(id) ?? {};
  const categories = topics.flatMap(
    (topic) => findPlace('topics', language, topic)?.category ?? [],
  );
  const labels: unknown = replica.get(id)?.labels;
  return {
    topics,
    categories: [...new Set(categories)],
    labels: (Array.isArray(labels) ? labels : []).map(readText).filter(Boolean),
  };
}

type PlaceKind = 'topics' | 'categories';

/** `language` where the title is in another one than the readers'. */
export type PlaceName = { slug: string; title: string; language?: Locale };

/**
 * What readers of a language know a published topic or category by; the slug where it has no title.
 */
export function nameOfPlace(kind: PlaceKind, locale: string, slug: string): PlaceName {
  const entry = findPlace(kind, locale, slug);
  const { title, translations }: Record<string, unknown> = Object(
    entry && context().replica.get(entry.id),
  );
  const translation = (Array.isArray(translations) ? translations : []).find(
    (one: unknown) => Reflect.get(Object(one), 'language') === locale,
  );
  const translated = readText(Reflect.get(Object(translation), 'title'));
  if (translated !== '') return { slug, title: translated };
  const own = readText(title);
  return own === ''
    ? { slug, title: slug }
    : { slug, title: own, ...otherLanguage(locale, entry?.language) };
}

/** Those of the default language are those of every language. */
function findPlace(kind: PlaceKind, locale: string, slug: string): SiteEntry | undefined {
  const places = addressesOf(context().replica)[kind];
  return places.get(addressKey(locale, slug)) ?? places.get(addressKey(DEFAULT_LOCALE, slug));
}
