/** Runs once in every server process of the site, before it answers anything. */
export async function register(): Promise<void> {
  // Next compiles this for its Edge Runtime too, and leaves out there what stands in this block.
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startBackground } = await import('#lib/background/start.ts');
    await startBackground();
  }
}
