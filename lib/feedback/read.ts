import { env } from '#lib/env.ts';
import { type FeedbackReader, openFeedback } from './store.ts';

// Next may evaluate a module twice in one process, and every open handle holds a file lock.
declare global {
  var signpostFeedback: FeedbackReader | undefined;
}

function reader(): FeedbackReader {
  globalThis.signpostFeedback ??= openFeedback(env().dataDir);
  return globalThis.signpostFeedback;
}

/** Helpful counts of these articles; an article nobody found helpful is absent. */
export function helpfulCounts(articleIds: readonly string[]): Map<string, number> {
  return reader().helpfulCounts(articleIds);
}

/** Every article with a count above zero, most helpful first, ties by id. */
export function mostHelpful(): ReturnType<FeedbackReader['mostHelpful']> {
  return reader().mostHelpful();
}
