import { defineQuery } from 'next-sanity';
import { isArticle } from './fragments.ts';

/** Stored ids of articles, topics and categories with a version under `$slug`. For the perspective `raw`. */
export const versionsWithSlugQuery = defineQuery(
  `*[slug.current == $slug && (${isArticle} || _type in ["topic", "category"])]._id`,
);

/** What some articles, topics and categories are called in their drafts, and where they are. Takes `$ids`. */
export const draftPlacesQuery = defineQuery(
  `*[_id in $ids && defined(slug.current)] | order(title asc){ _id, _type, title, "slug": slug.current }`,
);
