/** Widths in CSS pixels that an image may be given. */
export const MIN_WIDTH = 16;
export const MAX_WIDTH = 1_200;
