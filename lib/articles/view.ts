import type { ArticleType, Sort, Tab } from './schema.ts';

/** One entry of a list, of search results and of the JSON answers. Instants are ISO 8601 UTC. */
export type ArticleCard = {
  id: string;
  slug: string;
  type: ArticleType;
  title: string;
  /** The summary, or the passage that answers a query. Plain text. */
  snippet: string;
  publishedAt: string | null;
  updatedAt: string | null;
  /** Readers who said yes. */
  helpful: number;
};

/** One page of a list. `page` counts from 1; `pages` is at least 1. */
export type ArticleList = {
  tab: Tab;
  sort: Sort;
  total: number;
  page: number;
  pages: number;
  results: ArticleCard[];
};

/** How many articles each tab holds. */
export type TabCounts = Readonly<Record<Tab, number>>;
