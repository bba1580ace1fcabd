import { ARTICLE_TYPES } from './constants.ts';

/** An article without a change for this long needs a review. */
export const STALE_AFTER_DAYS = 180;

/** Announcements do not age. */
export const AGEING_TYPES = ARTICLE_TYPES.filter((type) => type !== 'announcement');
