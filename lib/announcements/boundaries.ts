import { redrawHere } from '#lib/changes/drop.ts';
import { pagesOf } from '#lib/changes/pages.ts';
import type { Revisions } from '#lib/changes/revision.ts';
import { loadSeen, seenFile } from '#lib/changes/seen.ts';
import { changesState } from '#lib/changes/state.ts';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import {
  articleTag,
  BANNERS,
  COUNTS,
  TIME_OF_BANNERS,
  TIME_OF_LISTS,
  timeTag,
  topicTag,
} from '#sanity/client/tags.ts';
import type { Crossing } from './crossing.ts';
import { listTimed, type TimedAnnouncement } from './read.ts';
import { crossedBetween, nextBoundary } from './window.ts';

/**
 * Follows the clock from an instant up to now: pages that show an announcement which passed a
 * boundary in between are marked stale, and named with those that readers see first in front. No
 * content is asked for again. Must run inside a request of Next, which is where tags may be dropped.
 * @throws {Unavailable} when the announcements cannot be had.
 */
export async function followClock(since: Date): Promise<Crossing> {
  const timed = await listTimed();
  const at = now();
  const crossed = crossedBetween(timed, since, at);
  redrawHere(timeTagsOf(crossed));
  return {
    at,
    next: nextBoundary(timed, at),
    paths: crossed.length === 0 ? [] : pagesShowing(crossed, revisions()),
  };
}

function timeTagsOf(crossed: readonly TimedAnnouncement[]): Set<string> {
  if (crossed.length === 0) return new Set();
  const own = crossed.flatMap(({ slug }) => (slug === null ? [] : [timeTag(slug)]));
  const banners = crossed.some(isBanner) ? [TIME_OF_BANNERS] : [];
  return new Set([TIME_OF_LISTS, ...own, ...banners]);
}

/** The public pages that show one of these; every page when one of them is a banner. */
export function pagesShowing(
  crossed: readonly TimedAnnouncement[],
  all: Revisions | undefined,
): string[] {
  const known = all === undefined ? [] : [all];
  const tags = crossed.flatMap(({ slug, topic, affects }) => [
    ...[slug, ...(affects ?? [])].flatMap((one) => (one === null ? [] : [articleTag(one)])),
    ...(topic === null ? [] : [topicTag(topic)]),
  ]);
  const first = pagesOf(new Set([COUNTS, ...tags]), known);
  const rest = crossed.some(isBanner) ? pagesOf(new Set([BANNERS]), known) : [];
  return [...new Set([...first, ...rest])];
}

function isBanner({ placement }: TimedAnnouncement): boolean {
  return placement === 'banner';
}

function revisions(): Revisions | undefined {
  return (changesState().seen ?? loadSeen(seenFile(env().distDir)))?.revisions;
}
