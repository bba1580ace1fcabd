import { ARTICLE_TYPES } from '#lib/articles/constants.ts';

/** Types of documents that the site knows: one of them is enough to leave a dataset as it is. */
export const OUR_TYPES: readonly string[] = [
  ...ARTICLE_TYPES,
  'category',
  'topic',
  'person',
  'siteSettings',
  'redirect',
  'synonym',
  'bestAnswer',
  'savedSearch',
  'translation.metadata',
];
