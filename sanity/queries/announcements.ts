import { defineQuery } from 'next-sanity';
import { byNewest, inLocale } from './fragments.ts';

/** Announcements that time shows, hides or changes, visible or not, with what it changes. */
export const timedAnnouncementsQuery = defineQuery(`*[
  _type == "announcement"
  && (defined(publishAt) || defined(expireAt) || defined(pinUntil) || defined(effectiveAt))
] | order(_id asc){
  _id,
  "slug": slug.current,
  language,
  placement,
  publishAt,
  expireAt,
  pinUntil,
  effectiveAt
}`);

/** Every announcement that is ever shown as a banner, visible or not. Takes `$locale`. */
export const bannersQuery = defineQuery(`*[
  _type == "announcement" && placement == "banner" && defined(slug.current) && ${inLocale}
] | ${byNewest} [0...1000]{
  _id,
  "slug": slug.current,
  title,
  severity,
  updatedAt,
  publishAt,
  expireAt
}`);
