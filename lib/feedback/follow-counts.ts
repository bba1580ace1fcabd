import { revalidateTag } from 'next/cache';
import { z } from 'zod';
import { builtAt } from '#lib/changes/built-at.ts';
import { internalHeaders } from '#lib/changes/internal-key.ts';
import { warm } from '#lib/changes/warm.ts';
import { env } from '#lib/env.ts';
import { pagesWithCounts } from './counted-pages.ts';
import { currentCounts, feedbackStore } from './read.ts';

/*
 * Pages are static and show helpful counts, so they are made again when counts change: not for
 * every vote, but together for all that came since the last time, and never so often that it takes
 * more than a small part of this process.
 */

/** Votes of so long are taken together. */
const TOGETHER_MS = 1_000;
/** After making pages again nothing is made again for twice as long as it took, and at most so long. */
const LONGEST_REST_MS = 2_500;
/** Pages made again at once, those that most readers see; the others when somebody asks for them. */
const MOST_PAGES = 40;

type CountsState = {
  /** The counts that pages show, or will when they are made again; undefined until the first look. */
  shown: Map<string, number> | undefined;
};

declare global {
  var signpostShownCounts: CountsState | undefined;
}

function state(): CountsState {
  globalThis.signpostShownCounts ??= { shown: undefined };
  return globalThis.signpostShownCounts;
}

const answer = z.object({ paths: z.array(z.string()) });

/** Follows the counts for as long as this process runs, whoever changed them. It never throws. */
export function startFollowingCounts(): void {
  const look = async () => {
    const startedAt = performance.now();
    await makeChangedPages().catch(() => undefined);
    const rest = Math.min(2 * (performance.now() - startedAt), LONGEST_REST_MS);
    setTimeout(look, Math.max(TOGETHER_MS, rest)).unref();
  };
  setTimeout(look, TOGETHER_MS).unref();
}

async function makeChangedPages(): Promise<void> {
  const { shown } = state();
  const counts = await currentCounts();
  if (shown !== undefined && changedBetween(shown, counts).size === 0) return;
  // Tags may be dropped only inside a request, so the process asks itself.
  const response = await fetch(`http://127.0.0.1:${env().port}/api/counts`, {
    method: 'POST',
    headers: internalHeaders(),
    signal: AbortSignal.timeout(10_000),
  });
  if (response.ok) await warm(answer.parse(await response.json()).paths.slice(0, MOST_PAGES));
}

/**
 * Marks the pages as stale whose counts or order changed since the last call, and names those to
 * ask for now. What happened before the first call counts as changed when it is newer than the
 * build. Must run inside a request of Next.
 */
export async function followCounts(): Promise<string[]> {
  const here = state();
  const counts = new Map(await currentCounts());
  const changed = here.shown ? changedBetween(here.shown, counts) : await changedSinceBuild();
  const before = here.shown ?? without(counts, changed);
  if (changed.size === 0) {
    here.shown = counts;
    return [];
  }
  const { tags, paths } = await pagesWithCounts(changed, before, counts);
  for (const tag of tags) revalidateTag(tag, 'max');
  here.shown = counts;
  return paths;
}

async function changedSinceBuild(): Promise<Set<string>> {
  const changed = await (await feedbackStore()).countsSince(builtAt());
  return new Set(changed.map(({ articleId }) => articleId));
}

function changedBetween(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): Set<string> {
  const changed = new Set<string>();
  for (const [id, helpful] of after) if ((before.get(id) ?? 0) !== helpful) changed.add(id);
  return changed;
}

/** Nobody knows the former counts of these, so each is taken as if it came from the end. */
function without(counts: ReadonlyMap<string, number>, ids: ReadonlySet<string>) {
  return new Map([...counts].filter(([id]) => !ids.has(id)));
}
