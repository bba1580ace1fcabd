import { z } from 'zod';
import { ARTICLE_TYPES, isArticleType } from '#lib/articles/constants.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** Categories, topics and promoted articles of a language, as they are stored, drafts by themselves. */
export const PLACES_QUERY = `*[(_type in ["category", "topic"] || (_type in $articles && promoted == true))
  && coalesce(language, $locale) == $locale && !(_id in path("versions.**"))] | order(_id asc) {
  _id, _type, title, order, "category": category._ref, "topics": [topic._ref, ...otherTopics[]._ref]
}`;

export const placesSchema = z.array(
  z.object({
    _id: z.string(),
    _type: z.enum(['category', 'topic', ...ARTICLE_TYPES]),
    title: z.string().nullish(),
    order: z.number().nullish(),
    category: z.string().nullish(),
    topics: z.array(z.string().nullable()).nullish(),
  }),
);

export type StoredPlace = z.infer<typeof placesSchema>[number];

/** A category or topic, as readers see it or, before its first publication, as its draft. */
export type Place = {
  id: string;
  title: string;
  order: number | null;
  /** Its versions: one that is published, a draft, or both. */
  stored: readonly string[];
};

/** What is put in order together: categories, topics of one, or the articles promoted in a topic. */
export type PlaceGroup = { id: string; title: string; places: readonly Place[] };

export const CATEGORIES = 'categories';
const WITHOUT = 'without';

/** As `categoriesQuery` and `topicsQuery` have it for what has no number. */
const LAST = 1_000;

/**
 * Categories first, then the topics of each in the order of categories, then those without one, then
 * the promoted articles of each topic that has several.
 */
export function groupsOf(stored: readonly StoredPlace[]): PlaceGroup[] {
  const ids = [...new Set(stored.map(({ _id }) => bareId(_id)))];
  const all = ids.flatMap((id) => {
    const versions = stored.filter((one) => bareId(one._id) === id);
    const shown = versions.find(({ _id }) => _id === id) ?? versions[0];
    return shown === undefined ? [] : [{ shown, place: placeOf(id, shown, versions) }];
  });
  const of = (type: Kind, isWanted: (one: StoredPlace) => boolean = () => true) =>
    all
      .filter(({ shown }) => kindOf(shown) === type && isWanted(shown))
      .map(({ place }) => place)
      .sort(byPlace);
  const categories = of('category');
  const topics = of('topic');
  const known = new Set(categories.map(({ id }) => id));
  return [
    { id: CATEGORIES, title: t('Categories'), places: categories },
    ...categories.map(({ id, title }) => ({
      id,
      title,
      places: of('topic', ({ category }) => category === id),
    })),
    {
      id: WITHOUT,
      title: t('Topics without a category'),
      places: of('topic', ({ category }) => !known.has(category ?? '')),
    },
    ...topics.flatMap(({ id, title }) => {
      const places = of('article', (one) => one.topics?.includes(id) === true);
      return places.length > 1
        ? [{ id: `first-${id}`, title: t('First in “{title}”', { title }), places }]
        : [];
    }),
  ].filter(({ places }) => places.length > 0);
}

type Kind = 'category' | 'topic' | 'article';

function kindOf({ _type }: StoredPlace): Kind {
  return isArticleType(_type) ? 'article' : _type;
}

function placeOf(id: string, shown: StoredPlace, versions: readonly StoredPlace[]): Place {
  return {
    id,
    title: shown.title?.trim() || t('Untitled'),
    order: shown.order ?? null,
    stored: versions.map(({ _id }) => _id),
  };
}

function byPlace(one: Place, other: Place): number {
  const numbers = (one.order ?? LAST) - (other.order ?? LAST);
  if (numbers !== 0) return numbers;
  if (one.title !== other.title) return one.title < other.title ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** A list in which one place stands elsewhere, counted from 0. */
export function moved(places: readonly Place[], from: number, to: number): Place[] {
  const others = places.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, to), 0, ...places.slice(from, from + 1));
}

/** The numbers that make readers see this order, of those whose number is another. */
export function numbersOf(places: readonly Place[]): { id: string; order: number }[] {
  return places.flatMap(({ stored, order }, at) =>
    order === at ? [] : stored.map((id) => ({ id, order: at })),
  );
}

function bareId(id: string): string {
  return id.replace(/^drafts\./, '');
}
