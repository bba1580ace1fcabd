import { defineQuery } from 'next-sanity';

/** The windows of all announcements that have one, whether open or not. */
export const announcementWindowsQuery = defineQuery(
  `*[_type == "announcement" && (defined(publishAt) || defined(expireAt))]{ publishAt, expireAt }`,
);
