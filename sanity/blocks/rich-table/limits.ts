/** Columns of a table; wider ones cannot be read on a phone. */
export const MAX_COLUMNS = 12;

/** Rows that one cell may reach over. */
export const MAX_ROW_SPAN = 100;
