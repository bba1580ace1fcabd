import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { EnvError } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { StoreError } from '#sanity/lake/errors.ts';
import { setLakeLog } from '#sanity/lake/log.ts';
import { operatorMessage, readSettings } from './lake/settings.ts';
import { rememberSiteAddress } from './lake/site-address.ts';
import { PORT_TAKEN } from './start/processes.ts';

/** Until the lake is loaded there is nothing to stop. */
const endAtOnce = () => process.exit(0);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endAtOnce);

/** The lake as a process of its own, as `npm run lake -- serve`. */
try {
  const settings = readSettings(process.env);
  setLakeLog(log('lake'));
  // Loading the program takes more than half of a start; compiled code is kept for the next one.
  enableCompileCache(join(settings.dir, 'compiled'));
  const { loadDocumentsAhead } = await import('#sanity/lake/ahead.ts');
  loadDocumentsAhead(settings);
  const { serve } = await import('#sanity/lake/serve.ts');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, endAtOnce);
  await serve(settings);
  rememberSiteAddress(settings);
} catch (error) {
  const isSaid = error instanceof StoreError || error instanceof EnvError;
  console.error(isSaid ? operatorMessage(error) : error);
  process.exitCode = error instanceof StoreError && error.setting === 'port' ? PORT_TAKEN : 1;
}
