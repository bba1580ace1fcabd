import { z } from 'zod';

/** What an import says of itself before it writes anything; the Studio shows it. */
const note = z.object({
  construct: z.string(),
  outcome: z.enum(['kept', 'changed', 'lost']),
  count: z.number(),
  details: z.array(z.string()),
});

const article = z.object({
  id: z.string(),
  type: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  locale: z.string(),
  notes: z.array(note),
  text: z.object({ letters: z.number(), lost: z.number(), words: z.array(z.string()) }),
  problems: z.array(z.string()),
});

const construct = z.object({
  construct: z.string(),
  articles: z.number(),
  kept: z.number(),
  changed: z.number(),
  lost: z.number(),
  /** What changed or was lost, the most frequent first. */
  details: z.array(z.string()),
});

export const importReportSchema = z.object({
  source: z.string(),
  kind: z.string(),
  /** An ISO instant. */
  at: z.string(),
  isDryRun: z.boolean(),
  documents: z.object({
    created: z.number(),
    updated: z.number(),
    same: z.number(),
    kept: z.array(
      z.object({ id: z.string(), type: z.string(), title: z.string(), why: z.string() }),
    ),
  }),
  text: z.object({ letters: z.number(), lost: z.number() }),
  constructs: z.array(construct),
  problems: z.array(z.string()),
  /** Articles that an earlier import wrote and that are not in the source; they stay. */
  gone: z.array(z.object({ id: z.string(), type: z.string(), title: z.string() })).default([]),
  articles: z.array(article),
});

export type ImportReport = z.infer<typeof importReportSchema>;
export type ReportedArticle = ImportReport['articles'][number];
export type ReportedConstruct = ImportReport['constructs'][number];
