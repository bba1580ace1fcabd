import { defineQuery } from 'next-sanity';
import { isSiteContent } from './fragments.ts';

/** What pages, search and redirects are made from, and the assets that these name. */
const isReplicated = /* groq */ `(${isSiteContent} || _type in ["sanity.imageAsset", "sanity.fileAsset"])
  && !(_id in path("drafts.**")) && !(_id in path("versions.**"))`;

export const listenFilter = /* groq */ `*[${isReplicated}]`;

/** The revision of every document, with their number as a proof. */
export const revisionsQuery = defineQuery(`{
  "count": count(*[${isReplicated}]),
  "revisions": *[${isReplicated}]{ _id, _rev }
}`);

/** What changed at or after `$since`, with the number of all. */
export const changedSinceQuery = defineQuery(`{
  "count": count(*[${isReplicated}]),
  "revisions": *[${isReplicated} && _updatedAt >= $since]{ _id, _rev }
}`);

/** Those of `$ids` that are published, with the number of all. */
export const documentsQuery = defineQuery(`{
  "count": count(*[${isReplicated}]),
  "documents": *[_id in $ids && ${isReplicated}]
}`);
