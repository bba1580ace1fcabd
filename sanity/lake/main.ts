import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { StoreError } from './errors.ts';
import { readSettings } from './settings.ts';

/** What the process ends with when its port is taken: starting it again would not help. */
const PORT_TAKEN = 98;

/** The lake as a process of its own, as `npm run lake -- serve`. */
try {
  const settings = readSettings(process.env);
  // Reading the program is more than half of what a start takes; compiled, it is kept for the next.
  enableCompileCache(join(settings.dir, 'compiled'));
  const { serve } = await import('./serve.ts');
  await serve(settings);
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  console.error(error instanceof StoreError || isTaken ? error.message : error);
  process.exitCode = isTaken ? PORT_TAKEN : 1;
}
