import type { Notice } from '#lib/announcements/types.ts';
import type { ArticleCard, ArticleChange, LinkTarget } from '#lib/articles/types.ts';

/** What the page of an article shows besides its text. */
export type ArticleDetails = ArticleCard & {
  summary: string;
  topic: { slug: string; title: string } | null;
  related: readonly ArticleCard[];
  author: string | null;
  changes: readonly ArticleChange[];
  notices: readonly Notice[];
  affects: readonly LinkTarget[];
  zone: string | null;
};
