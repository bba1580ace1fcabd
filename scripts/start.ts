import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { env } from '#lib/env.ts';
import { stopAll } from './start/processes.ts';
import { whenAskedToStop } from './start/stopping.ts';

/**
 * Runs everything: the embedded lake (unless a real project is configured), the demo content when
 * the dataset is empty, a production build when there is none for this code, and the site.
 * `--empty` leaves an empty dataset without demo content. `--dev` serves the source instead of a build; `--build-only` ends when the build is there.
 */
const stopping = whenAskedToStop();
stopping.with(stopAll);
try {
  enableCompileCache(join(resolve(env().distDir), 'cache/compiled'));
  const { start } = await import('./start/start.ts');
  await start(resolve(import.meta.dirname, '..'), process.argv);
} catch (error) {
  // Whoever asked to stop ends the process, with 0.
  if (!stopping.isAsked) {
    const { operatorMessage } = await import('./lake/settings.ts');
    console.error(error instanceof Error ? operatorMessage(error) : error);
    await stopAll();
    process.exit(1);
  }
}
