import { otherLanguage } from '#lib/i18n/language.ts';
import { fold } from '#lib/site-index/fold.ts';
import {
  type ArticlePlaces,
  isInside,
  type Narrowing,
  nameOfPlace,
  type PlaceName,
  placesOfArticle,
} from '#lib/site-index/narrow.ts';
import type { Facet, Facets } from './types.ts';

/** Values of a facet, the most frequent ones: more would be longer than the results. */
const MAX_VALUES = 12;

type Placed = { places: ArticlePlaces };

/**
 * The hits that stand where a search was narrowed to, and by what it can be narrowed further, in the
 * words of the readers whose language the narrowing names. Each facet counts what the others leave,
 * so that another value of it can be chosen.
 * @param language of the articles, in which their labels are.
 */
export function narrowHits<Hit extends { doc: string }>(
  hits: readonly Hit[],
  narrowing: Narrowing,
  language = narrowing.locale,
): { hits: Hit[]; facets: Facets } {
  const { locale, category, topic, label } = narrowing;
  const placed = hits.map((hit) => ({ hit, places: placesOfArticle(hit.doc) }));
  const within = (others: Omit<Narrowing, 'locale'>) =>
    placed.filter(({ places }) => isInside(places, { locale, ...others }));
  return {
    hits: within({ category, topic, label }).map(({ hit }) => hit),
    facets: {
      categories: facetOf(within({ label }), ({ categories }) => categories).map((one) =>
        withName(one, nameOfPlace('categories', locale, one.value)),
      ),
      topics: facetOf(within({ category, label }), ({ topics }) => topics).map((one) =>
        withName(one, nameOfPlace('topics', locale, one.value)),
      ),
      labels: facetOf(within({ category, topic }), ({ labels }) => labels).map((one) => ({
        ...one,
        ...otherLanguage(locale, language),
      })),
    },
  };
}

function withName({ value, count }: Facet, { title, language }: PlaceName): Facet {
  return { value, title, count, ...(language ? { language } : {}) };
}

/** The values with how many have them, most first; spellings that differ in letters are one. */
function facetOf(
  placed: readonly Placed[],
  valuesOf: (places: ArticlePlaces) => readonly string[],
): Facet[] {
  const found = new Map<string, Facet>();
  for (const { places } of placed) {
    for (const [key, value] of new Map(valuesOf(places).map((one) => [fold(one), one]))) {
      const facet = found.get(key);
      if (facet === undefined) found.set(key, { value, title: value, count: 1 });
      else facet.count += 1;
    }
  }
  return [...found.values()]
    .sort((one, other) => other.count - one.count || one.title.localeCompare(other.title))
    .slice(0, MAX_VALUES);
}
