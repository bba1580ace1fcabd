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

/** Those of `$ids` that are published. */
export const documentsQuery = defineQuery(`{
  "documents": *[_id in $ids && ${isReplicated}]
}`);

/** The number of all, as a proof. Reads every document: asked only where one seems to be gone. */
export const documentCountQuery = defineQuery(`{ "count": count(*[${isReplicated}]) }`);
