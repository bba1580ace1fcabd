import { enableCompileCache, flushCompileCache } from 'node:module';
import { env } from '#lib/env.ts';
import { compiledFolder } from './serve/node-options.ts';
import { whenAskedToStop } from './start/stopping.ts';

/**
 * Serves the built site (or, with --dev, the source) on PORT. Started by `scripts/start.ts`.
 * `--compile-only` ends when what it loads has been compiled and kept.
 */
const stopping = whenAskedToStop();
// Compiling takes half the time of a start.
enableCompileCache(compiledFolder(env().distDir));
const { serveSite } = await import('./serve/site.ts');
if (process.argv.includes('--compile-only')) {
  // Next loads these by itself.
  await Promise.all([import('../next.config.ts'), import('#lib/pages/cache-handler.ts')]);
  flushCompileCache();
  process.exit(0);
}
await serveSite(process.argv.includes('--dev'), stopping);
