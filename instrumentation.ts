/** Runs once in every server process of the site, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const [{ createTasks }, { context }] = await Promise.all([
    import('#lib/background/tasks.ts'),
    import('#lib/context.ts'),
  ]);
  const site = context();
  if (site.env.isBuilding) return;
  await site.background.start(createTasks(site));
  if (site.background.hasOwnServer) return;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void site.background.stop());
  }
}
