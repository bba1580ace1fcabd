import type { Env } from '#lib/env.ts';

/**
 * Makes the database of votes ready before anything else needs it, so that a wrong DATABASE_URL is
 * said at once. A file is opened by the site, which serves readers without it.
 * @throws {Unavailable} with one sentence when PostgreSQL does not answer.
 */
export async function prepareFeedback(settings: Env): Promise<void> {
  if (settings.databaseUrl === undefined) return;
  const { openFeedback } = await import('#lib/feedback/store.ts');
  await (await openFeedback(settings)).close();
}
