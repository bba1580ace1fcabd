import { z } from 'zod';

/*
 * What the Studio is told, and by the same words checks: the answers of `/api/insights/…`. Days
 * are UTC days, instants are in ISO 8601, shares lie between 0 and 1.
 */

const day = z.string();
const count = z.number();

const range = z.object({ from: day, to: day });

const articleRef = z.object({
  id: z.string(),
  /** A type of document: an article's, or `siteSettings` where a menu is meant. */
  type: z.string(),
  title: z.string(),
  slug: z.string(),
});
export type ArticleRef = z.infer<typeof articleRef>;

const searchDay = z.object({ day, found: count, zeroResults: count });
const voteDay = z.object({ day, yes: count, no: count });
const viewDay = z.object({ day, views: count });
const totals = z.object({
  views: count,
  searches: count,
  /** Searches without any result. */
  zeroResults: count,
  yes: count,
  no: count,
});
export type Totals = z.infer<typeof totals>;

/** `overview`: what happened by day, beside the range of the same length before it. */
export const overviewSchema = z.object({
  range,
  views: z.array(viewDay),
  searches: z.array(searchDay),
  votes: z.array(voteDay),
  totals,
  former: totals,
  /** Articles that most readers opened, with the views of the range before. */
  mostRead: z.array(articleRef.extend({ views: count, former: count })),
  openComments: count,
});
export type Overview = z.infer<typeof overviewSchema>;

const searchGroup = z.object({
  /** The query typed most often, as it was typed. */
  title: z.string(),
  /** Every query of the group, most frequent first, at most `MOST_QUERIES`. */
  queries: z.array(z.object({ query: z.string(), searches: count })),
  /** How many different queries there are in it. */
  different: count,
  searches: count,
  /** Searches that found nothing at all. */
  zeroResults: count,
  /** Searches that found something, of which nothing was opened. */
  unopened: count,
  /** The same searches in the range before. */
  former: count,
  /** Searches by day or, in long ranges, by equal parts of it. */
  course: z.array(count),
});
export type SearchGroup = z.infer<typeof searchGroup>;

/** `write-next`: what readers searched for without success, most wanted first. */
export const writeNextSchema = z.object({
  range,
  groups: z.array(searchGroup),
  /** Groups that are left out at the end of the list. */
  more: count,
  searches: count,
  unsuccessful: count,
});
export type WriteNext = z.infer<typeof writeNextSchema>;

const reasonCount = z.object({ reason: z.string(), count });

const ratedArticle = articleRef.extend({
  yes: count,
  no: count,
  low: z.number(),
  high: z.number(),
  reasons: z.array(reasonCount),
  openComments: count,
});
export type RatedArticle = z.infer<typeof ratedArticle>;

/** `low-rated`: which articles help fewer readers than others, as far as the votes can tell. */
export const lowRatedSchema = z.object({
  range,
  /** The share of yes among all votes of the range; null without votes. */
  overall: z.number().nullable(),
  /** Helps fewer readers than this, if it is listed in `low`. */
  threshold: z.number(),
  low: z.array(ratedArticle),
  /** Articles with a no of which the votes cannot tell yet. */
  unclear: z.array(ratedArticle),
  /** Articles whose votes show nothing to worry about. */
  fine: count,
  reasons: z.array(reasonCount),
});
export type LowRated = z.infer<typeof lowRatedSchema>;

const comment = z.object({
  id: z.string(),
  article: articleRef.nullable(),
  reason: z.string().nullable(),
  text: z.string(),
  /** What its reader searched for right before; null when they came another way. */
  query: z.string().nullable(),
  at: day,
  state: z.enum(['open', 'done']),
  /** Id of the person who took it, null for nobody. */
  assignee: z.string().nullable(),
});
export type Comment = z.infer<typeof comment>;

/** `comments`: what readers wrote, the oldest open one first. */
export const commentsSchema = z.object({
  comments: z.array(comment),
  open: count,
  done: count,
});
export type Comments = z.infer<typeof commentsSchema>;

const staleArticle = z.object({
  article: articleRef,
  /** The day on which somebody wanted to look at it again, or null. */
  reviewAt: day.nullable(),
  isDue: z.boolean(),
  isOld: z.boolean(),
  ageDays: z.number().nullable(),
  views: count,
});
export type StaleArticle = z.infer<typeof staleArticle>;

/** `content-health`: articles that aged, that nothing leads to, and that nobody found. */
export const contentHealthSchema = z.object({
  range,
  stale: z.array(staleArticle),
  orphans: z.array(articleRef),
  neverFound: z.array(articleRef),
  /** False until anything was counted: then nothing can be said about what was not found. */
  hasCounted: z.boolean(),
  articles: count,
});
export type ContentHealth = z.infer<typeof contentHealthSchema>;

const brokenLink = z.object({
  article: articleRef,
  /** As written; null for a link to a document. */
  address: z.string().nullable(),
  why: z.string(),
});
export type BrokenLink = z.infer<typeof brokenLink>;

export type OutsideLink = { href: string; articles: ArticleRef[] };

const outsideLink = z.object({
  href: z.string(),
  articles: z.array(articleRef),
  verdict: z.enum(['works', 'moved', 'broken', 'unclear', 'refused']),
  status: z.number().nullable(),
  movedTo: z.string().nullable(),
  reason: z.string(),
  checkedAt: z.string(),
});
export type CheckedLink = z.infer<typeof outsideLink>;

/** `links`: those of this site judged at once, those that leave it as they were last checked. */
export const linksSchema = z.object({
  broken: z.array(brokenLink),
  /** Checked links that do not simply work. */
  outside: z.array(outsideLink),
  outsideTotal: count,
  /** How many of them were checked and work. */
  works: count,
  unchecked: count,
  run: z
    .object({ startedAt: z.string(), endedAt: z.string().nullable(), total: count, done: count })
    .nullable(),
});
export type Links = z.infer<typeof linksSchema>;
