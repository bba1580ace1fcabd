import { defineQuery } from 'next-sanity';

/** Redirects in the order of ids, from `$from` up to `$to`. */
export const redirectsQuery = defineQuery(
  `*[_type == "redirect" && defined(from) && defined(to)] | order(_id asc) [$from...$to]{ from, to, permanent }`,
);
