/** Of what has another address when it changes. */
export const KEPT_FOR_EVER = 'public, max-age=31536000, immutable';
