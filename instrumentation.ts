/** Runs once in every server process of the site, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ startHeartbeat }, { startSearch }] = await Promise.all([
    import('#lib/changes/heartbeat.ts'),
    import('#lib/search/live.ts'),
  ]);
  startHeartbeat();
  startSearch();
}
