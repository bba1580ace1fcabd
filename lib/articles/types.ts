import type { AnnouncementDetails, Notice } from '#lib/announcements/types.ts';
import type { ArticleType, Sort, Tab } from './constants.ts';

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
  /** On announcements that come from the content; search knows nothing of it. */
  announcement?: AnnouncementDetails;
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

/** What changed in an article, in an editor's words, at an instant in ISO 8601 UTC. */
export type ArticleChange = { at: string; note: string };

/** Where a link to an article leads. */
export type LinkTarget = { type: string; slug: string; title: string };

/** One article with everything its page shows. */
export type Article = ArticleCard & {
  /** The revision it was read in. */
  rev: string;
  /** Plain text; empty when editors wrote none. */
  summary: string;
  /**
   * Portable Text as it is stored, with what it refers to looked up: `internalLink.reference` is
   * `{type, slug, title}` or null, `figure.asset` is `{_id, url, metadata}` or null.
   */
  body: unknown[];
  topic: { slug: string; title: string } | null;
  related: ArticleCard[];
  /** Announcements that concern this article and are visible now, newest first. */
  notices: Notice[];
  /** The articles that an announcement concerns. */
  affects: LinkTarget[];
  /** The IANA zone in which editors said when it takes effect. */
  zone: string | null;
  author: string | null;
  /** What editors said of updates, newest first. */
  changes: ArticleChange[];
  /** The day on which somebody should check the article again, `YYYY-MM-DD`. */
  reviewAt: string | null;
  seo: { title: string | null; description: string | null; noIndex: boolean };
};
