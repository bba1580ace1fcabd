import { defineQuery } from 'next-sanity';
import {
  bodyBlocks,
  byPublished,
  byUpdated,
  cardFields,
  inLocale,
  isArticle,
  isPublic,
  isReadable,
  linkedFields,
} from './fragments.ts';

/** Ids, newest update first, from `$from` up to `$to`. Takes `$types`, `$locale`, `$at`. */
export const articleIdsByUpdatedQuery = defineQuery(
  `*[${isReadable}] | ${byUpdated} [$from...$to]._id`,
);

/** Ids, newest first, from `$from` up to `$to`. Takes `$types`, `$locale`, `$at`. */
export const articleIdsByPublishedQuery = defineQuery(
  `*[${isReadable}] | ${byPublished} [$from...$to]._id`,
);

/** The cards of `$ids`, in no particular order. */
export const articleCardsQuery = defineQuery(`*[_id in $ids && ${isArticle}]{ ${cardFields} }`);

/** One article by its slug, whether its window is open or not. Takes `$slug`, `$locale`. */
export const articleQuery = defineQuery(`*[
  slug.current == $slug && ${isArticle} && ${inLocale}
] | order(_id asc) [0]{
  ${cardFields},
  publishAt,
  expireAt,
  author,
  changes[]{ at, note },
  reviewAt,
  "seo": { "title": seo.title, "description": seo.description, "noIndex": seo.noIndex },
  "topic": topic->{ "slug": slug.current, title },
  "related": related[]->{ ${cardFields}, ${linkedFields} },
  "body": body[]${bodyBlocks}
}`);

/** Slugs in the order of ids, from `$from` up to `$to`. Takes `$types`, `$locale`, `$at`. */
export const articleSlugsQuery = defineQuery(
  `*[${isReadable}] | order(_id asc) [$from...$to].slug.current`,
);

/** How many articles of each type readers may see. Takes `$locale`, `$at`. */
export const articleTypesQuery = defineQuery(`{
  "faq": count(*[_type == "faq" && ${isPublic}]),
  "announcement": count(*[_type == "announcement" && ${isPublic}]),
  "productDocument": count(*[_type == "productDocument" && ${isPublic}])
}`);
