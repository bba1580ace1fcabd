import { resolve } from 'node:path';
import { env } from '#lib/env.ts';
import { buildSite } from './start/build.ts';

/** Builds the site from what is published now. With the embedded lake, `npm start` does it. */
try {
  await buildSite(resolve(import.meta.dirname, '..'), env());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
