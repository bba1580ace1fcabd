import { everyArticle } from './content.ts';

/** Readers who found each article helpful before anybody voted here, by document id. */
export const helpful: Readonly<Record<string, number>> = Object.fromEntries(
  everyArticle.map(({ document, helpful: count }) => [document._id, count]),
);
