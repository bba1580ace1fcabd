import { defineQuery } from 'next-sanity';

export const redirectsQuery = defineQuery(
  `*[_type == "redirect" && defined(from) && defined(to)] | order(_id asc){ from, to, permanent, match }`,
);
