/** Names of fields whose texts are written for readers, wherever they stand in an article. */
export const TRANSLATED_FIELDS: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'caption',
  'alt',
  'description',
]);

/** Fields of documents that are the same in every language, or are written for each by itself. */
export const KEPT_FIELDS: ReadonlySet<string> = new Set(['slug', 'language', 'translation']);
