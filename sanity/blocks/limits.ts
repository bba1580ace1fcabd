// Limits of one article, far above what people write (3,000 words have about 20,000 characters and
// 300 elements), and low enough that hostile content renders in under 200 ms.

/** Blocks, spans and table cells of one body, all depths together. */
export const MAX_ELEMENTS = 6_000;

/** Characters of one body, all blocks together. */
export const MAX_CHARACTERS = 400_000;

/** Deeper list items are shown at this depth. */
export const MAX_LIST_DEPTH = 6;

/** Spans of one text block; the text of those that follow is joined to one plain span. */
export const MAX_SPANS = 500;

/** Line breaks of one span or text field; later ones become spaces. */
export const MAX_LINE_BREAKS = 200;

/** Cells of one table row. */
export const MAX_CELLS = 40;

/** Different problems of one body that are named in the log. */
export const MAX_PROBLEMS = 20;
