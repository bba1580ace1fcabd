import { defineQuery } from 'next-sanity';
import {
  dateFields,
  isReadable,
  isTopicOfLocale,
  landingFields,
  topicDescription,
  topicName,
  topicPath,
} from './fragments.ts';

/** Every category with an address, in the order that editors chose. Takes `$locale`. */
export const categoriesQuery =
  defineQuery(`*[_type == "category" && defined(slug.current) && ${isTopicOfLocale}]
  | order(coalesce(order, 1000) asc, title asc, _id asc)
  { _id, "slug": slug.current, language, ${topicName}, ${topicDescription} }`);

/** Every topic with an address, in the order that editors chose. Takes `$locale`. */
export const topicsQuery =
  defineQuery(`*[_type == "topic" && defined(slug.current) && ${isTopicOfLocale}]
  | order(coalesce(order, 1000) asc, title asc, _id asc)
  { _id, "slug": slug.current, language, ${topicName}, ${topicDescription}, "category": category._ref }`);

/** One topic by its slug. Takes `$slug`, `$locale`. */
export const topicQuery = defineQuery(`*[
  slug.current == $slug && _type == "topic" && ${isTopicOfLocale}
] | order(_id asc) [0]{
  _id,
  "slug": slug.current,
  language,
  ${topicName},
  ${topicDescription},
  "category": category->{ "slug": slug.current, ${topicName} },
  ${landingFields}
}`);

/** One category by its slug. Takes `$slug`, `$locale`. */
export const categoryQuery = defineQuery(`*[
  slug.current == $slug && _type == "category" && ${isTopicOfLocale}
] | order(_id asc) [0]{
  _id,
  "slug": slug.current,
  language,
  ${topicName},
  ${topicDescription},
  ${landingFields}
}`);

/** The id and the topics' ids of every article that has one. Takes `$types`, `$locale`. */
export const topicsOfArticlesQuery = defineQuery(
  `*[${isReadable} && (defined(topic._ref) || count(otherTopics) > 0)] | order(_id asc){
    _id, "topic": topic._ref, "otherTopics": otherTopics[]._ref
  }`,
);

/** What the articles under `$topic` are sorted by, in no order. Takes `$types`, `$locale`. */
export const articleDatesOfTopicQuery = defineQuery(
  `*[references($topic) && (topic._ref == $topic || $topic in otherTopics[]._ref) && ${isReadable}]{
    ${dateFields}, promoted, order
  }`,
);

/** Names of the topics with `$slugs`, as readers of `$locale` see them. */
export const topicPathsQuery = defineQuery(
  `*[_type == "topic" && slug.current in $slugs && ${isTopicOfLocale}] | order(_id asc) ${topicPath}`,
);
