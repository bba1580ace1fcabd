import type { Env } from '#lib/env.ts';

/**
 * Opens PostgreSQL first of all, so that a wrong DATABASE_URL is said at once.
 * @throws {Unavailable} with one sentence when PostgreSQL does not answer.
 */
export async function prepareFeedback(settings: Env): Promise<void> {
  if (settings.databaseUrl === undefined) return;
  const { openFeedback } = await import('#lib/feedback/store.ts');
  await (await openFeedback(settings)).close();
}
