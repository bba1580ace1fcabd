import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listRevisions } from '#lib/changes/read.ts';
import { saveSeen, seenFile } from '#lib/changes/seen.ts';
import type { Env } from '#lib/env.ts';
import { Copies, EVERYTHING } from '#sanity/client/copies.ts';
import { fingerprint } from './fingerprint.ts';
import { run } from './processes.ts';

/** Builds the site unless the build that is there was made from this very code. */
export async function buildWhenStale(root: string, env: Env): Promise<void> {
  const stamp = join(root, env.distDir, 'signpost-fingerprint');
  const wanted = fingerprint(root, env);
  if (readIfThere(stamp) === wanted) return;
  console.log('Building the site; this takes a minute or two and is done once for each version.');
  forgetFreshness(env);
  // Read before the pages are: what changes in between is then found by the first comparison.
  const revisions = await listRevisions();
  // Answers kept by an earlier build may be older than that, and Next would take them for fresh.
  rmSync(join(root, env.distDir, 'cache/fetch-cache'), { recursive: true, force: true });
  await run('The build', ['node_modules/next/dist/bin/next', 'build'], root);
  saveSeen(seenFile(join(root, env.distDir)), { revisions, staleTags: new Set() });
  writeFileSync(stamp, wanted);
}

/** Copies of an earlier build may be older than anybody knows: good enough only in need. */
function forgetFreshness({ copiesFile }: Env): void {
  const copies = new Copies(copiesFile);
  copies.drop([EVERYTHING]);
  copies.close();
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
