import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/** Stands for this code and for the variables that a build writes into its pages. */
export function fingerprint(root: string, { content, siteUrl }: Env): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([content.kind, content.projectId, content.dataset, siteUrl]));
  for (const source of SOURCES) addTo(hash, root, source);
  return hash.digest('hex');
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
