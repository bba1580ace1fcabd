import { z } from 'zod';
import { ruleSchema } from './index/rules.ts';

/** How a word of a query found another word of the site. */
export const MATCH_SOURCES = [
  'typed',
  'corrected',
  'prefix',
  'compound',
  'synonym',
  'editors',
] as const;
export type MatchSource = (typeof MATCH_SOURCES)[number];

const meaningSchema = z.object({
  word: z.string(),
  source: z.enum(MATCH_SOURCES),
  /** Articles that hold it. */
  articles: z.number(),
  /** Id of the synonym document behind it. */
  rule: z.string().nullable(),
});

const resultWordSchema = z.object({
  /** As it was typed, and as the article has it. */
  typed: z.string(),
  found: z.string(),
  source: z.enum(MATCH_SOURCES),
  rule: z.string().nullable(),
  /** How often, by where it stands. */
  inTitle: z.number(),
  inPassage: z.number(),
  inText: z.number(),
});

const explainedResultSchema = z.object({
  id: z.string(),
  type: z.string(),
  slug: z.string(),
  title: z.string(),
  /** Id of the `bestAnswer` document that put it first; null when its words did. */
  curatedBy: z.string().nullable(),
  /** Compared with the best by words, from 0 to 1. */
  strength: z.number(),
  /** Shares of its score, together 1. */
  shares: z.object({
    title: z.number(),
    text: z.number(),
    passage: z.number(),
    coverage: z.number(),
  }),
  snippet: z.string(),
  words: z.array(resultWordSchema),
  /** Words of the query that it lacks. */
  lacks: z.array(z.string()),
});

/** Why a search gives what it gives. */
export const explanationSchema = z.object({
  query: z.string(),
  corrected: z.string().nullable(),
  words: z.array(
    z.object({
      word: z.string(),
      /** Grammar counts little; `unknown` stands nowhere on the site. */
      kind: z.enum(['subject', 'grammar', 'unknown']),
      meanings: z.array(meaningSchema),
    }),
  ),
  /** How many share words with the query, and how many of them are shown. */
  similar: z.number(),
  total: z.number(),
  results: z.array(explainedResultSchema),
});
export type Explanation = z.infer<typeof explanationSchema>;
export type ExplainedResult = z.infer<typeof explainedResultSchema>;

const placeSchema = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  /** Place before and after, from 1; null where it is not among the first. */
  before: z.number().nullable(),
  after: z.number().nullable(),
});

/** What rules that are not published yet would change about some searches. */
export const previewSchema = z.object({
  searches: z.array(
    z.object({
      query: z.string(),
      totalBefore: z.number(),
      totalAfter: z.number(),
      /** Empty when nothing changes among the first. */
      places: z.array(placeSchema),
    }),
  ),
});
export type Preview = z.infer<typeof previewSchema>;

const MAX_QUERIES = 100;
const MAX_RULES = 200;

/** What the Studio asks a preview of: rules in the place of those of the same documents. */
export const previewRequestSchema = z.object({
  queries: z.array(z.string().min(1).max(400)).max(MAX_QUERIES),
  rules: z.array(ruleSchema).max(MAX_RULES),
  /** Documents whose rules are taken away. */
  without: z.array(z.string().max(200)).max(MAX_RULES).default([]),
});
