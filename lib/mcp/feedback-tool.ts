import { z } from 'zod';
import { MAX_COMMENT, REASONS } from '#lib/feedback/constants.ts';
import { recordAgentReport } from '#lib/feedback/record-agent.ts';
import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { findArticle } from './find-article.ts';
import { structuredResult } from './results.ts';

export const feedbackInput = z.object({
  article: z.string().min(1).max(1_000).describe('The address of the article, or its slug.'),
  language: z.enum(LOCALES).optional().describe('Of a slug; an address names its own.'),
  reason: z.enum(REASONS).describe('What is wrong with the article.'),
  comment: z.string().min(10).max(MAX_COMMENT).describe('What an editor should change, and why.'),
});

export const feedbackOutput = z.object({
  outcome: z.enum(['taken', 'known']).describe('known: the same was reported before.'),
});

/** Tells the editors what is wrong with an article; readers see nothing of it. */
export async function sendFeedback(
  input: z.infer<typeof feedbackInput>,
  language: Locale,
  headers: Headers,
) {
  const { article } = await findArticle(input.article, language);
  const { reason, comment } = input;
  const outcome = await recordAgentReport({ articleId: article.id, reason, comment }, headers);
  return structuredResult({ outcome });
}
