import { defineQuery } from 'next-sanity';
import { bodyLinks } from './body-links.ts';
import { isArticle } from './fragments.ts';

/** Articles in the order of ids, with all links of their bodies. Takes `$after` and `$size`. */
export const insightArticlesQuery = defineQuery(`*[${isArticle} && _id > $after]
  | order(_id asc) [0...$size]{
  _id,
  _type,
  title,
  "slug": slug.current,
  publishedAt,
  updatedAt,
  reviewAt,
  publishAt,
  expireAt,
  "topic": topic._ref,
  "otherTopics": otherTopics[]._ref,
  "related": related[]._ref,
  "affects": affects[]._ref,
  "links": ${bodyLinks}
}`);

/** What else leads somewhere, and where an address may lead. */
export const insightPlacesQuery = defineQuery(`{
  "topics": *[_type == "topic" && defined(slug.current)]{ _id, "slug": slug.current },
  "categories": *[_type == "category" && defined(slug.current)]{ _id, "slug": slug.current },
  "redirects": *[_type == "redirect"]{ _id, from, to, match },
  "settings": *[_id == "siteSettings" && _type == "siteSettings"][0]{
    "navigation": navigation[].url,
    "footer": footer.links[].url,
    "support": supportLink.url
  }
}`);

/** What some articles are called. Takes `$ids`. */
export const insightTitlesQuery = defineQuery(
  `*[_id in $ids && ${isArticle}]{ _id, _type, title, "slug": slug.current }`,
);
