import { defineQuery } from 'next-sanity';
import { linkedFields } from '../blocks/text/query.ts';
import {
  bodyBlocks,
  byNewest,
  cardFields,
  dateFields,
  inLocale,
  isArticle,
  isPublic,
  isReadable,
  pictureFields,
  topicName,
  topicPath,
} from './fragments.ts';

/** What lists are sorted by, in no order. Takes `$types`, `$locale`. */
export const articleDatesQuery = defineQuery(`*[${isReadable}]{ ${dateFields} }`);

/** The cards of `$ids`, in no particular order. */
export const articleCardsQuery = defineQuery(`*[_id in $ids && ${isArticle}]{ ${cardFields} }`);

/** One article by its slug, whether its window is open or not. Takes `$slug`, `$locale`. */
export const articleQuery = defineQuery(`*[
  slug.current == $slug && ${isArticle} && ${inLocale}
] | order(_id asc) [0]{
  ${cardFields},
  _rev,
  _updatedAt,
  "zone": zones.effectiveAt.zone,
  author,
  changes[]{ at, note },
  reviewAt,
  "seo": { "title": seo.title, "description": seo.description, "noIndex": seo.noIndex },
  "topic": topic->${topicPath},
  "otherTopics": otherTopics[]->{ "slug": slug.current, ${topicName}, language },
  labels,
  promoted,
  outdated,
  "madeFrom": translation.units[]{ path, source },
  "original": *[_type == "translation.metadata" && references(^._id)] | order(_id asc) [0]{
    judgements[significance == "facts"]{ path, text },
    "article": translations[0].value->{ _id, "slug": slug.current, language }
  },
  "authors": authors[]->{ _id, name, role, url, "photo": photo${pictureFields} },
  "related": related[]->{ ${cardFields}, ${linkedFields} },
  "affects": affects[]->{ ${linkedFields} },
  "notices": *[_type == "announcement" && defined(slug.current) && ^._id in affects[]._ref]
    | ${byNewest} [0...100]
    { _id, ${linkedFields}, severity, effectiveAt },
  "body": body[]${bodyBlocks}
}`);

/** Announcements that concern one of `$ids`, visible or not. */
export const noticesQuery = defineQuery(`*[
  _type == "announcement" && defined(slug.current) && count((affects[]._ref)[@ in $ids]) > 0
] | ${byNewest} [0...100]{ _id, ${linkedFields}, severity, effectiveAt }`);

/** Slugs with what decides whether they are told, in the order of ids. Takes `$types`, `$locale`. */
export const articleSlugsQuery = defineQuery(
  `*[${isReadable}] | order(_id asc){
    _id, _type, "slug": slug.current, "noIndex": seo.noIndex, publishAt, expireAt
  }`,
);

/** How many articles of the types that time does not hide. Takes `$locale`. */
export const articleTypesQuery = defineQuery(`{
  "faq": count(*[_type == "faq" && ${isPublic}]),
  "productDocument": count(*[_type == "productDocument" && ${isPublic}])
}`);
