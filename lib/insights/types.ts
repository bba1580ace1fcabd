import { z } from 'zod';

/*
 * The responses of `/api/insights/…`, which the Studio validates by the same schemas. Days are UTC
 * days, instants ISO 8601, shares between 0 and 1.
 */

const day = z.string();
const count = z.number();

const range = z.object({ from: day, to: day });

const articleRef = z.object({
  id: z.string(),
  /** A document type: an article's, or `siteSettings` for a menu. */
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
  zeroResults: count,
  yes: count,
  no: count,
});
export type Totals = z.infer<typeof totals>;

/** `overview`: counts by day, and the totals of the range before. */
export const overviewSchema = z.object({
  range,
  views: z.array(viewDay),
  searches: z.array(searchDay),
  votes: z.array(voteDay),
  totals,
  former: totals,
  /** Most viewed articles, with the views of the range before. */
  mostRead: z.array(articleRef.extend({ views: count, former: count })),
  openComments: count,
});
export type Overview = z.infer<typeof overviewSchema>;

const searchGroup = z.object({
  /** The most frequent query. */
  title: z.string(),
  /** Most frequent first, at most `MAX_WORDINGS` of `write-next.ts`. */
  queries: z.array(z.object({ query: z.string(), searches: count })),
  /** How many different queries the group has. */
  different: count,
  searches: count,
  /** Searches that found nothing. */
  zeroResults: count,
  /** Searches with results of which none was opened. */
  unopened: count,
  /** The same searches in the range before. */
  former: count,
  /** Searches by day or, in long ranges, by several days. */
  course: z.array(count),
});
export type SearchGroup = z.infer<typeof searchGroup>;

/** `write-next`: unsuccessful searches, most frequent first. */
export const writeNextSchema = z.object({
  range,
  groups: z.array(searchGroup),
  /** Groups left out at the end of the list. */
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

/** `low-rated`: articles that help fewer readers than others. */
export const lowRatedSchema = z.object({
  range,
  /** The share of yes among all votes; null without votes. */
  overall: z.number().nullable(),
  /** Articles in `low` lie below this share. */
  threshold: z.number(),
  low: z.array(ratedArticle),
  /** Articles with a no and too few votes to decide. */
  unclear: z.array(ratedArticle),
  /** How many other articles have votes. */
  fine: count,
  reasons: z.array(reasonCount),
});
export type LowRated = z.infer<typeof lowRatedSchema>;

const comment = z.object({
  id: z.string(),
  article: articleRef.nullable(),
  reason: z.string().nullable(),
  text: z.string(),
  /** The search that led to the article; null when there was none. */
  query: z.string().nullable(),
  at: day,
  state: z.enum(['open', 'done']),
  /** The id of a person; null for nobody. */
  assignee: z.string().nullable(),
});
export type Comment = z.infer<typeof comment>;

/** `comments`: the oldest open one first. */
export const commentsSchema = z.object({
  comments: z.array(comment),
  open: count,
  done: count,
});
export type Comments = z.infer<typeof commentsSchema>;

const agentReport = z.object({
  id: z.string(),
  article: articleRef.nullable(),
  reason: z.string(),
  text: z.string(),
  firstAt: day,
  lastAt: day,
  times: count,
});
export type AgentReport = z.infer<typeof agentReport>;

/** `agents`: what programs reported on articles, the latest first. */
export const agentReportsSchema = z.object({ reports: z.array(agentReport), total: count });
export type AgentReports = z.infer<typeof agentReportsSchema>;

const staleArticle = z.object({
  article: articleRef,
  /** The day of review, or null. */
  reviewAt: day.nullable(),
  isDue: z.boolean(),
  isOld: z.boolean(),
  ageDays: z.number().nullable(),
  views: count,
});
export type StaleArticle = z.infer<typeof staleArticle>;

/** `content-health`: articles that aged, that nothing links to, and that nobody opened. */
export const contentHealthSchema = z.object({
  range,
  stale: z.array(staleArticle),
  orphans: z.array(articleRef),
  neverFound: z.array(articleRef),
  /** False when nothing was counted: then `neverFound` means nothing. */
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

/** `links`: links of this site as they are now, links to other sites as last checked. */
export const linksSchema = z.object({
  broken: z.array(brokenLink),
  /** Checked links, without those that work. */
  outside: z.array(outsideLink),
  outsideTotal: count,
  /** How many were checked and work. */
  works: count,
  unchecked: count,
  run: z
    .object({ startedAt: z.string(), endedAt: z.string().nullable(), total: count, done: count })
    .nullable(),
});
export type Links = z.infer<typeof linksSchema>;
