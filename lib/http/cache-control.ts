/** Of what has another address when it changes. */
export const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';
/** The same for what is for one reader, as long as a page stays open. */
export const KEPT_BY_READER = 'private, max-age=3600, immutable';
