/** Runs once in every server process of the site, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [
    { startScheduler },
    { startHeartbeat },
    { startFollowingCounts },
    { startPurging },
    { startSearch },
  ] = await Promise.all([
    import('#lib/announcements/start-scheduler.ts'),
    import('#lib/changes/heartbeat.ts'),
    import('#lib/feedback/follow-counts.ts'),
    import('#lib/feedback/purge.ts'),
    import('#lib/search/process-index.ts'),
  ]);
  startScheduler();
  startHeartbeat();
  startFollowingCounts();
  startPurging();
  startSearch();
}
