import { defineQuery } from 'next-sanity';

/** Redirects in the order of ids. */
export const redirectsQuery = defineQuery(
  `*[_type == "redirect" && defined(from) && defined(to)] | order(_id asc){ from, to, permanent }`,
);
