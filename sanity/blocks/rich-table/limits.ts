/** Columns of a table; wider ones cannot be read on a phone. */
export const MAX_COLUMNS = 12;
