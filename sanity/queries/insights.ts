import { defineQuery } from 'next-sanity';
import { isArticle } from './fragments.ts';

const linkFields = /* groq */ `{ _type, href, "ref": reference._ref }`;

/**
 * Every published article as one line: what it is, how old it is, and each link in it wherever it
 * stands. Bodies stay where they are. A slice in the order of ids. Takes `$after` and `$size`.
 */
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
  "related": related[]._ref,
  "affects": affects[]._ref,
  "inText": body[].markDefs[]${linkFields},
  "inCallouts": body[].content[].markDefs[]${linkFields},
  "inSteps": body[].items[].content[].markDefs[]${linkFields},
  "inApp": body[].app[].content[].markDefs[]${linkFields},
  "inWeb": body[].web[].content[].markDefs[]${linkFields},
  "videos": body[_type == "videoLink"].url
}`);

/** What else leads somewhere, and where an address may lead. */
export const insightPlacesQuery = defineQuery(`{
  "topics": *[_type == "topic" && defined(slug.current)]{ _id, "slug": slug.current },
  "redirects": *[_type == "redirect"]{ _id, from, to },
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
