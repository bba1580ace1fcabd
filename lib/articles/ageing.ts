import { ARTICLE_TYPES } from './constants.ts';

/** Without a change for this long, an article is taken to be in need of a reader. */
export const STALE_AFTER_DAYS = 180;

/** An announcement tells of its day and does not age; answers and documents do. */
export const AGEING_TYPES = ARTICLE_TYPES.filter((type) => type !== 'announcement');
