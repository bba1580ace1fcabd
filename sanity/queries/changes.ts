import { defineQuery } from 'next-sanity';
import { isArticle, isSiteContent } from './fragments.ts';

/** What is kept of a document to see that it changed, and what its address should show. */
const revisionFields = /* groq */ `
  "id": _id,
  "type": _type,
  "rev": _rev,
  "slug": slug.current,
  "topic": topic->slug.current,
  language,
  publishAt,
  expireAt,
  "from": select(_type == "redirect" => from),
  "to": select(_type == "redirect" => to),
  "permanent": select(_type == "redirect" => permanent),
  "card": [
    title, summary, description, publishedAt, updatedAt, language, order, severity, placement,
    publishAt, expireAt, pinUntil, effectiveAt, affects[]._ref, affectedProducts
  ],
  "isBanner": placement == "banner",
  "affects": affects[]->slug.current
`;

/** Every document that pages are made from, as one line each. */
export const revisionsQuery = defineQuery(`
  *[${isSiteContent}]{ ${revisionFields} }
`);

/** The same lines for some documents only. */
export const revisionsOfQuery = defineQuery(`
  *[_id in $ids && ${isSiteContent}]{ ${revisionFields} }
`);

/** Enough to see whether anything changed since an instant, at the cost of what changed. */
export const changedSinceQuery = defineQuery(`{
  "count": count(*[${isSiteContent}]),
  "ids": *[
    ${isSiteContent}
    && _updatedAt >= $since
  ]._id
}`);

/** Articles that show something of one of these documents. */
export const referrersQuery = defineQuery(`
  *[${isArticle} && defined(slug.current) && references($ids)]{
    "slug": slug.current
  }
`);
