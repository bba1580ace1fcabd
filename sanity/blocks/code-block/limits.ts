/** Characters of the name of a language. */
export const MAX_LANGUAGE_LENGTH = 40;
