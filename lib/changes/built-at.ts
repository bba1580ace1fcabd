import { statSync } from 'node:fs';
import { join } from 'node:path';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';

/** So long may the build take whose pages are served. */
const LONGEST_BUILD_MS = 30 * 60_000;

/** An instant before the first page of this build was made; now when there is no build. */
export function builtAt(): Date {
  try {
    const { mtimeMs } = statSync(join(env().distDir, 'BUILD_ID'));
    return new Date(mtimeMs - LONGEST_BUILD_MS);
  } catch {
    return now();
  }
}
