import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { env } from '#lib/env.ts';
import { whenAskedToStop } from './start/stopping.ts';

/** Serves the built site (or, with --dev, the source) on PORT. Started by `scripts/start.ts`. */
const stopping = whenAskedToStop();
// Compiling takes half the time of a start; below `cache`, which a build leaves alone.
enableCompileCache(join(resolve(env().distDir), 'cache/compiled'));
const { serveSite } = await import('./serve/site.ts');
await serveSite(process.argv.includes('--dev'), stopping);
