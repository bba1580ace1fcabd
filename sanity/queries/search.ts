import { defineQuery } from 'next-sanity';
import { isArticle } from './fragments.ts';

/** Everything search reads of an article; topic by its title. */
const searchFields = /* groq */ `{
  _id,
  _rev,
  _type,
  language,
  "slug": slug.current,
  title,
  summary,
  body,
  "topic": topic->title,
  "seo": seo{title, description},
  publishedAt,
  updatedAt,
  publishAt,
  expireAt
}`;

/** A slice of all articles in the order of their ids. Takes `$after` and `$size`. */
export const searchArticlesQuery = defineQuery(
  `*[${isArticle} && defined(slug.current) && _id > $after] | order(_id asc)[0...$size]${searchFields}`,
);

/** Some articles. Takes `$ids`. */
export const searchArticlesOfQuery = defineQuery(
  `*[${isArticle} && defined(slug.current) && _id in $ids]${searchFields}`,
);

/** Rules that editors add to search: what means the same, and what answers best. */
export const searchRulesQuery = defineQuery(
  `*[_type in ["synonym", "bestAnswer"]]{
    _id, _rev, _type, "lang": language, phrases, oneWay, queries, match, "article": article._ref
  }`,
);

/** Some rules. Takes `$ids`. */
export const searchRulesOfQuery = defineQuery(
  `*[_type in ["synonym", "bestAnswer"] && _id in $ids]{
    _id, _rev, _type, "lang": language, phrases, oneWay, queries, match, "article": article._ref
  }`,
);

/** The revision of every article and rule that search may hold. */
export const searchRevisionsQuery = defineQuery(
  `*[(${isArticle} && defined(slug.current)) || _type in ["synonym", "bestAnswer"]]{_id, _rev}`,
);
