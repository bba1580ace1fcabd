import { defineQuery } from 'next-sanity';

/** What the site holds a replica of: everything that a page, search or a redirect is made from. */
export const REPLICATED_TYPES = [
  'faq',
  'announcement',
  'productDocument',
  'topic',
  'siteSettings',
  'redirect',
  'synonym',
  'bestAnswer',
  'sanity.imageAsset',
  'sanity.fileAsset',
] as const;

const isReplicated = /* groq */ `_type in $types && !(_id in path("drafts.**")) && !(_id in path("versions.**"))`;

/** What the stream of changes tells of. Takes `$types`. */
export const listenFilter = /* groq */ `*[${isReplicated}]`;

/** The revision of every document, with their number as a proof. Takes `$types`. */
export const revisionsQuery = defineQuery(`{
  "count": count(*[${isReplicated}]),
  "revisions": *[${isReplicated}]{ _id, _rev }
}`);

/** What changed at or after `$since`, with the number of all. Takes `$types`. */
export const changedSinceQuery = defineQuery(`{
  "count": count(*[${isReplicated}]),
  "revisions": *[${isReplicated} && _updatedAt >= $since]{ _id, _rev }
}`);

/** Those of `$ids` that are published, with the number of all. Takes `$types`. */
export const documentsQuery = defineQuery(`{
  "count": count(*[${isReplicated}]),
  "documents": *[_id in $ids && ${isReplicated}]
}`);
