import type { AnnouncementDetails, Notice } from '#lib/announcements/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Figure } from '#sanity/blocks/figure/read.ts';
import type { ArticleType, Sort, Tab } from './constants.ts';

/** An entry of lists, search results and JSON. Instants are ISO 8601 UTC. */
export type ArticleCard = {
  id: string;
  slug: string;
  type: ArticleType;
  title: string;
  /** The summary, or the passage that answers a query; plain text. */
  snippet: string;
  publishedAt: string | null;
  updatedAt: string | null;
  /** How many readers said yes. */
  helpful: number;
  /** Absent in search results. */
  announcement?: AnnouncementDetails;
  /** Where it is in another language than what is around it. */
  language?: Locale;
};

/** One page of a list, counted from 1; `pages` is at least 1. */
export type ArticleList = {
  tab: Tab;
  sort: Sort;
  total: number;
  page: number;
  pages: number;
  results: ArticleCard[];
};

export type TabCounts = Readonly<Record<Tab, number>>;

/** An entry of "What changed", at an instant in ISO 8601 UTC. */
export type ArticleChange = { at: string; note: string };

/** A topic or a category; `language` where its title is in another one than its readers'. */
export type NamedPlace = { slug: string; title: string; language?: Locale };

/** A topic in the path of an article, and the category above it. */
export type TopicPath = NamedPlace & { category: NamedPlace | null };

/** Somebody who wrote an article. `url` is safe. */
export type Author = {
  id: string;
  name: string;
  role: string;
  url: string | null;
  photo: Figure | null;
};

/** `language` where the text is in another one than the reader's. */
export type LinkTarget = {
  id?: string;
  type: string;
  slug: string;
  title: string;
  language?: Locale;
};

/** An article with all that its page shows. */
export type Article = ArticleCard & {
  rev: string;
  /** When it was last published, ISO 8601 UTC; not a date for readers. */
  revisedAt: string | null;
  /** Plain text, may be empty. */
  summary: string;
  /**
   * Portable Text as stored, with references resolved: `internalLink.reference` is `{type, slug,
   * title}` or null, `figure.asset` is `{_id, url, metadata}` or null.
   */
  body: unknown[];
  /** The topic of its path; `otherTopics` list it as well. */
  topic: TopicPath | null;
  otherTopics: NamedPlace[];
  labels: string[];
  /** Whether readers are told that it is out of date. */
  outdated: boolean;
  /** The original, where steps or amounts of it changed since this was translated. */
  behind: { language: Locale; slug: string } | null;
  related: ArticleCard[];
  /** Visible announcements that concern this article, newest first. */
  notices: Notice[];
  /** The articles that this announcement concerns. */
  affects: LinkTarget[];
  /** The IANA zone in which editors chose when it takes effect. */
  zone: string | null;
  /** The person or team that keeps it right. */
  author: string | null;
  /** Who wrote it. */
  authors: Author[];
  /** Newest first. */
  changes: ArticleChange[];
  /** The day of the next review, `YYYY-MM-DD`. */
  reviewAt: string | null;
  seo: { title: string | null; description: string | null; noIndex: boolean };
};
