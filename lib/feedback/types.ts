import type { Reason, Vote } from './constants.ts';

/** A day in UTC, `YYYY-MM-DD`. */
export type Day = string;

/** First and last day, both included. */
export type Days = { from: Day; to: Day };

export type VotesOfDay = { day: Day; yes: number; no: number };
export type VotesOfArticle = { articleId: string; yes: number; no: number };

export type ReasonsOfDay = { day: Day; reason: Reason; times: number };
export type ReasonsOfArticle = { articleId: string; reason: Reason; times: number };

/** Readers who opened the article on that day, each counted once. */
export type ViewsOfDay = { day: Day; views: number };
export type ViewsOfArticle = { articleId: string; views: number };

/** A normalised query, and how many readers of each day did what. */
export type SearchCount = {
  query: string;
  searches: number;
  /** Readers who got no result. */
  unanswered: number;
  /** Readers who opened at least one result. */
  opened: number;
  /** How many results the last of these searches had. */
  results: number;
};

export type SearchesOfDay = { day: Day; searches: number; unanswered: number; opened: number };

export type QueryOfDay = { day: Day; query: string; searches: number };

export type OpenedResult = { query: string; articleId: string; opened: number };

/** What a reader wrote after "no". Deleted a week after staff closed it. */
export type Comment = {
  id: string;
  articleId: string;
  /** ISO 8601 UTC. */
  at: string;
  reason: Reason | null;
  /** Masked, see `mask.ts`. */
  comment: string;
  /** The search that led to the article; null when there was none. */
  query: string | null;
  /** The id of whoever takes care of it; null for nobody. */
  assignee: string | null;
};

/** Keys that are meaningless once the day's salt is deleted. */
export type VoterKeys = {
  day: Day;
  /** One reader and one article. */
  reader: Uint8Array;
  /** The reader's network and the same article. */
  network: Uint8Array;
};

export type VoteInput = {
  articleId: string;
  vote: Vote;
  /** Left out, an earlier reason stays. A yes deletes reason and comment. */
  reason?: Reason | undefined;
  /** Masked, as is the query. */
  comment?: string | undefined;
  /** The search that led to the article; stored with a comment only. */
  query?: string | undefined;
};

export type HelpfulCount = { articleId: string; helpful: number };

/** Used to make keys and never stored. */
export type Sender = { network: string; agent: string };

/** Makes the keys of one day. They cannot be made again once the day's salt is deleted. */
export type KeyMaker = {
  day: Day;
  /** For one reader and a subject, such as an article. */
  ofReader(sender: Sender, ...subject: string[]): Uint8Array;
  /** For everybody in the reader's network. */
  ofNetwork(sender: Sender, ...subject: string[]): Uint8Array;
};
