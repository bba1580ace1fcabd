import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Revisions } from './revision.ts';

const revision = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string().nullable(),
  z.string().nullable(),
  z.string(),
  z.array(z.string()),
]);

const file = z.object({
  version: z.literal(2),
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
      revisions: new Map(
        revisions.map(([id, type, rev, slug, topic, card, shownOn]) => [
          id,
          { id, type, rev, slug, topic, card, shownOn },
        ]),
      ),
      staleTags: new Set(staleTags),
    };
  } catch {
    return undefined;
  }
}

/** Writes them so that a crash leaves the former file or the new one, never half of one. */
export function saveSeen(path: string, { revisions, staleTags }: Seen): void {
  const rows = [...revisions.values()].map((one) => [
    one.id,
    one.type,
    one.rev,
    one.slug,
    one.topic,
    one.card,
    one.shownOn ?? [],
  ]);
  writeFileSync(
    `${path}.new`,
    JSON.stringify({ version: 2, revisions: rows, staleTags: [...staleTags] }),
  );
  renameSync(`${path}.new`, path);
}
