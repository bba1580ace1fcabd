import { articles } from './content.ts';

/** Readers who found each article helpful before anybody voted here, by document id. */
export const helpful: Readonly<Record<string, number>> = Object.fromEntries(
  articles.map(({ document, helpful: count }) => [document._id, count]),
);
