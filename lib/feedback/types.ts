import type { Reason } from './constants.ts';

/** A day in UTC, `YYYY-MM-DD`. */
export type Day = string;

/** From the first day to the last one, both included. */
export type Days = { from: Day; to: Day };

export type VotesOfDay = { day: Day; yes: number; no: number };
export type VotesOfArticle = { articleId: string; yes: number; no: number };

export type ReasonsOfDay = { day: Day; reason: Reason; times: number };
export type ReasonsOfArticle = { articleId: string; reason: Reason; times: number };

/** Views are readers who opened the article on that day, each counted once. */
export type ViewsOfDay = { day: Day; views: number };
export type ViewsOfArticle = { articleId: string; views: number };

/** What readers searched for: normalised words, and how many readers of each day did what. */
export type SearchCount = {
  query: string;
  searches: number;
  /** Readers who were shown no result. */
  unanswered: number;
  /** Readers who opened at least one result. */
  opened: number;
  /** How many results the last of these searches had. */
  results: number;
};

export type SearchesOfDay = { day: Day; searches: number; unanswered: number; opened: number };

/** Readers who searched for some words on one day. */
export type QueryOfDay = { day: Day; query: string; searches: number };

/** How often a search led to an article. */
export type OpenedResult = { query: string; articleId: string; opened: number };

/** What a reader wrote after "no". It is kept until staff close it, and a week longer. */
export type Comment = {
  id: string;
  articleId: string;
  /** ISO 8601 UTC. */
  at: string;
  reason: Reason | null;
  /** What looked like a card, a phone number, an address or a key is masked. */
  comment: string;
  /** What its reader searched for right before; null when they came another way. */
  query: string | null;
  /** Who takes care of it, in the words of the Studio; null when nobody does yet. */
  assignee: string | null;
};
