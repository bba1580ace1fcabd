import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Revisions } from './revision.ts';

const revision = z.object({
  id: z.string(),
  type: z.string(),
  rev: z.string(),
  slug: z.string().nullable().default(null),
  topic: z.string().nullable().default(null),
  card: z.string(),
  language: z.string().optional(),
  publishAt: z.unknown().optional(),
  expireAt: z.unknown().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  permanent: z.boolean().optional(),
  shownOn: z.array(z.string()).optional(),
});

const file = z.object({
  version: z.literal(3),
  revisions: z.array(revision),
  staleTags: z.array(z.string()),
});

/** What a process knows of the pages it serves. */
export type Seen = {
  /** The revisions that the pages were made from, or marked stale for. */
  revisions: Revisions;
  /**
   * Every tag dropped since the build. Next remembers in memory alone which tags were dropped: after a
   * restart it would serve a page that nobody had asked for in between as if it were fresh.
   */
  staleTags: ReadonlySet<string>;
};

/** The file of a build, beside the pages that it speaks of. */
export function seenFile(distDir: string): string {
  return join(distDir, 'signpost-seen.json');
}

/**
 * Reads what was kept beside the pages themselves: a build carried to another data folder finds
 * by it what is different there.
 * @returns undefined when nothing was written yet or it cannot be understood.
 */
export function loadSeen(path: string): Seen | undefined {
  try {
    const { revisions, staleTags } = file.parse(JSON.parse(readFileSync(path, 'utf8')));
    return {
      revisions: new Map(revisions.map((one) => [one.id, one])),
      staleTags: new Set(staleTags),
    };
  } catch {
    return undefined;
  }
}

/** Writes them so that a crash leaves the former file or the new one, never half of one. */
export function saveSeen(path: string, { revisions, staleTags }: Seen): void {
  const written = { version: 3, revisions: [...revisions.values()], staleTags: [...staleTags] };
  writeFileSync(`${path}.new`, JSON.stringify(written, withoutNulls));
  renameSync(`${path}.new`, path);
}

/** Most fields of most documents are not set; there may be ten thousand documents. */
function withoutNulls(_: string, value: unknown): unknown {
  return value === null ? undefined : value;
}
