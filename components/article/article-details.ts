import type { Notice } from '#lib/announcements/types.ts';
import type {
  ArticleCard,
  ArticleChange,
  Author,
  LinkTarget,
  NamedPlace,
  TopicPath,
} from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** What the page of an article shows besides its text. */
export type ArticleDetails = ArticleCard & {
  summary: string;
  topic: TopicPath | null;
  otherTopics: readonly NamedPlace[];
  outdated: boolean;
  behind?: { language: Locale; slug: string } | null;
  authors: readonly Author[];
  related: readonly ArticleCard[];
  author: string | null;
  changes: readonly ArticleChange[];
  notices: readonly Notice[];
  affects: readonly LinkTarget[];
  zone: string | null;
};
