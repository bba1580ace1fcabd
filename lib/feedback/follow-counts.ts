import { z } from 'zod';
import { builtAt } from '#lib/changes/built-at.ts';
import { drop, redrawHere } from '#lib/changes/drop.ts';
import { internalHeaders } from '#lib/changes/internal-key.ts';
import { warm } from '#lib/changes/warm.ts';
import { env } from '#lib/env.ts';
import { countsTag } from '#sanity/client/tags.ts';
import { pagesWithCounts } from './counted-pages.ts';
import { currentCounts, feedbackStore } from './read.ts';
import { createRedraw } from './redraw.ts';

/*
 * Pages are static and show helpful counts, so they are made again when counts change: not for
 * every vote, but together for all that came since the last time, one page after the other, and
 * never so often that it takes more than a part of this process.
 */

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
  createRedraw({ look: listChangedPages, make: makeAgain }).start();
}

async function listChangedPages(): Promise<string[]> {
  const { shown } = state();
  const counts = await currentCounts();
  if (shown !== undefined && changedBetween(shown, counts).size === 0) return [];
  // Next knows the order of lists only inside a request, so the process asks itself.
  const response = await fetch(`http://127.0.0.1:${env().port}/api/counts`, {
    method: 'POST',
    headers: internalHeaders(),
    signal: AbortSignal.timeout(10_000),
  });
  return response.ok ? answer.parse(await response.json()).paths : [];
}

/** A page is marked stale only now, because the next reader of a stale page has it made again. */
async function makeAgain(path: string): Promise<void> {
  await drop('pages', [countsTag(path)]);
  await warm([path]);
}

/**
 * Names the pages whose helpful counts or order changed since the last call and that many readers
 * see; the others are marked as stale. What happened before the first call counts as changed when
 * it is newer than the build. Must run inside a request of Next.
 */
export async function followCounts(): Promise<string[]> {
  const here = state();
  const counts = new Map(await currentCounts());
  const changed = here.shown ? changedBetween(here.shown, counts) : await changedSinceBuild();
  const before = here.shown ?? without(counts, changed);
  const { seen, deep } = await pagesWithCounts(changed, before, counts);
  if (deep.length > 0) redrawHere(deep.map(countsTag));
  here.shown = counts;
  return seen;
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
