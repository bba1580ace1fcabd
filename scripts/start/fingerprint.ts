import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Env } from '#lib/env.ts';

/** What a production build is made from. The lake and the seed only serve content. */
const SOURCES = [
  'app',
  'components',
  'lib',
  'public',
  'sanity/blocks',
  'sanity/client',
  'sanity/groq',
  'sanity/queries',
  'sanity/replica',
  'sanity/schema',
  'sanity/studio',
  'sanity.config.ts',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
];

/**
 * Stands for this code and for the variables that a build writes into its code. Pages are drawn
 * again for another port, which needs no other build.
 */
export function fingerprint(root: string, { content, siteUrl, isSiteUrlGiven }: Env): string {
  const hash = createHash('sha256');
  const origin = isSiteUrlGiven ? siteUrl : null;
  hash.update(JSON.stringify([content.kind, content.projectId, content.dataset, origin]));
  for (const source of SOURCES) addTo(hash, root, source);
  return hash.digest('hex');
}

/** Whether there is a build that was made from this very code. */
export function isBuilt(root: string, env: Env): boolean {
  return readStamp(root, env) === fingerprint(root, env);
}

/** Notes that the build was made from this code. */
export function noteBuilt(root: string, env: Env, made: string): void {
  writeFileSync(stampOf(root, env), made);
}

function readStamp(root: string, env: Env): string | undefined {
  try {
    return readFileSync(stampOf(root, env), 'utf8');
  } catch {
    // There was no build yet.
    return undefined;
  }
}

function stampOf(root: string, { distDir }: Env): string {
  return join(root, distDir, 'signpost-fingerprint');
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path);
  const stat = statSync(full, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    hash.update(`${path}\0`).update(readFileSync(full));
    return;
  }
  for (const entry of readdirSync(full).sort()) addTo(hash, root, `${path}/${entry}`);
}
