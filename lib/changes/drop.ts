import { revalidateTag } from 'next/cache';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { contentState } from '#sanity/client/content-state.ts';
import { internalHeaders } from './internal-key.ts';
import { changesState } from './state.ts';

/**
 * Files a change: answers under these tags are asked for anew, and pages made from them are marked
 * stale. Must run inside a request of Next, which is where tags may be dropped; they are stale when
 * it has ended.
 */
export function dropHere(tags: Iterable<string>): void {
  const all = [...tags];
  if (all.length === 0) return;
  contentState().copies.drop(all);
  redrawHere(all);
}

/** Marks pages stale whose answers are as good as they were. As `dropHere`. */
export function redrawHere(tags: Iterable<string>): void {
  changesState().droppedAt = now();
  // Never `{expire: 0}` or revalidatePath: with the CMS down those turn a good page into a 500.
  for (const tag of tags) revalidateTag(tag, 'max');
}

/**
 * The same from outside requests, by asking a route of this process.
 * @param what `answers` as `dropHere`, `pages` as `redrawHere`.
 * @throws when the route does not answer.
 */
export async function drop(what: 'answers' | 'pages', tags: readonly string[]): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${env().port}/api/refresh`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...internalHeaders() },
    body: JSON.stringify({ what, tags }),
    signal: AbortSignal.timeout(10_000),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`Tags could not be dropped: ${answer.status}.`);
}
