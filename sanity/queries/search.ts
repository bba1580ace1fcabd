import { defineQuery } from 'next-sanity';
import { isArticle } from './fragments.ts';

const isIndexed = /* groq */ `${isArticle} && defined(slug.current)`;
const isRule = /* groq */ `_type in ["synonym", "bestAnswer"]`;

/** The fields of an article that search reads, as its document has them, and its topic's title. */
const articleFields = /* groq */ `{
  _id,
  _rev,
  _type,
  language,
  slug,
  title,
  summary,
  body,
  "topicTitle": topic->title,
  "seo": seo{title, description},
  publishedAt,
  updatedAt,
  publishAt,
  expireAt
}`;
const ruleFields = /* groq */ `{
  _id, _rev, _type, language, phrases, oneWay, queries, match, article
}`;

/** A slice of all articles in the order of their ids. Takes `$after` and `$size`. */
export const searchArticlesQuery = defineQuery(
  `*[${isIndexed} && _id > $after] | order(_id asc)[0...$size]${articleFields}`,
);

/** Rules that editors add to search: what means the same, and what is put first. */
export const searchRulesQuery = defineQuery(`*[${isRule}]${ruleFields}`);

/** What the index holds of some documents; of a topic its articles. Takes `$ids`. */
export const searchDocumentsQuery = defineQuery(`{
  "articles": *[${isIndexed} && _id in $ids]${articleFields},
  "articlesOfTopics": *[${isIndexed} && topic._ref in $ids]${articleFields},
  "rules": *[${isRule} && _id in $ids]${ruleFields}
}`);

/** The revision of every article and rule that search may hold. */
export const searchRevisionsQuery = defineQuery(
  `*[(${isIndexed}) || ${isRule}]{_id, _rev, "topicTitle": topic->title}`,
);
