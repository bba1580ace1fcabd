import { defineQuery } from 'next-sanity';
import { dateFields, inLocale, isReadable } from './fragments.ts';

/** Every topic with an address, in the order that editors chose. Takes `$locale`. */
export const topicsQuery = defineQuery(`*[_type == "topic" && defined(slug.current) && ${inLocale}]
  | order(coalesce(order, 1000) asc, title asc, _id asc)
  { _id, "slug": slug.current, title, description }`);

/** One topic by its slug. Takes `$slug`, `$locale`. */
export const topicQuery = defineQuery(`*[
  slug.current == $slug && _type == "topic" && ${inLocale}
] | order(_id asc) [0]{ _id, "slug": slug.current, title, description }`);

/** The id and the topic's id of every article that has one. Takes `$types`, `$locale`. */
export const topicOfArticlesQuery = defineQuery(
  `*[${isReadable} && defined(topic._ref)] | order(_id asc){ _id, "topic": topic._ref }`,
);

/** What the articles under `$topic` are sorted by, in no order. Takes `$types`, `$locale`. */
export const articleDatesOfTopicQuery = defineQuery(
  `*[topic._ref == $topic && ${isReadable}]{ ${dateFields} }`,
);
