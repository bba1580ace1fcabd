import { TABS } from '#lib/articles/constants.ts';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import { warnOnce } from '#lib/warn-once.ts';
import { EVERYTHING } from '#sanity/client/copies.ts';
import { BANNERS, COUNTS, listTag, REDIRECTS, SITE, TOPICS } from '#sanity/client/tags.ts';
import { dependentsOf } from './dependents.ts';
import { dropHere, redrawHere } from './drop.ts';
import { pagesOf } from './pages.ts';
import { listChangedSince, listReferrers, listRevisions, listRevisionsOf } from './read.ts';
import {
  type Change,
  changesBetween,
  isShownAt,
  type Revision,
  type Revisions,
} from './revision.ts';
import { listSameAddress } from './same-address.ts';
import { loadSeen, type Seen, saveSeen, seenFile } from './seen.ts';
import { changesState, inTurn } from './state.ts';

/** What differed, and the public pages that show it and should now be asked for once. */
export type Reconciled = { changes: Change[]; paths: string[] };

const EVERYWHERE = [COUNTS, TOPICS, SITE, REDIRECTS, ...TABS.map(listTag)];

/** A clock that differs from the CMS's by less than this loses no change. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;

/** Beyond this a question for each document would cost more than making every page again. */
const MOST_ONE_BY_ONE = 500;

/**
 * Compares the CMS with what the pages were made from, and marks as stale what shows a
 * difference. Says nothing to readers by itself: the pages named should be asked for once.
 * Must run inside a request of Next, which is where tags may be dropped.
 * @throws {Unavailable} when the CMS does not answer; nothing is taken as changed then.
 */
export function reconcile(): Promise<Reconciled> {
  return inTurn(async () => {
    const state = changesState();
    const startedAt = now();
    const former = recall();
    if (former === undefined) return takeEverything(await listRevisions(), startedAt);
    const since = state.reconciledAt;
    const current = await (since ? readSince(former.revisions, since) : readAll(former.revisions));
    return take(former, current, startedAt);
  });
}

/** The same for some documents, as when an event names them. Reads the truth again. */
export function reconcileSome(ids: readonly string[]): Promise<Reconciled> {
  return inTurn(async () => {
    const startedAt = now();
    const former = recall();
    if (former === undefined) return takeEverything(await listRevisions(), startedAt);
    const current = await withSome(former.revisions, ids);
    // That something is gone is not believed of one answer, which may be empty by mistake.
    const isGone = ids.some((id) => former.revisions.has(id) && !current.has(id));
    const confirmed = isGone ? await readAll(former.revisions) : current;
    return take(former, confirmed, changesState().reconciledAt);
  });
}

/** What this process knows, or else what an earlier one left, with the tags it had dropped. */
function recall(): Seen | undefined {
  const state = changesState();
  if (state.seen === undefined) {
    state.seen = loadSeen(seenFile(env().distDir));
    redrawHere(state.seen?.staleTags ?? []);
  }
  return state.seen;
}

/** Reads only what changed since, unless the number of documents does not fit: then everything. */
async function readSince(former: Revisions, since: Date): Promise<Revisions> {
  const instant = new Date(since.getTime() - CLOCK_TOLERANCE_MS).toISOString();
  const { count, ids } = await listChangedSince(instant);
  const current = await withSome(former, ids);
  return current.size === count ? current : readAll(former);
}

/** @throws {Unavailable} when the CMS says that it is empty and was not. */
async function readAll(former: Revisions): Promise<Revisions> {
  const current = await listRevisions();
  if (current.size === 0 && former.size > 0)
    throw new Unavailable('The content says that it is empty.');
  return current;
}

async function withSome(former: Revisions, ids: readonly string[]): Promise<Revisions> {
  const some = ids.length === 0 ? new Map<string, Revision>() : await listRevisionsOf(ids);
  const current = new Map(former);
  for (const id of ids) {
    const revision = some.get(id);
    if (revision) current.set(id, revision);
    else current.delete(id);
  }
  return current;
}

async function take(
  former: Seen,
  current: Revisions,
  reconciledAt: Date | undefined,
): Promise<Reconciled> {
  const changes = changesBetween(former.revisions, current);
  if (changes.length === 0) return remember(former, reconciledAt, { changes, paths: [] });
  const { tags, seen } = await tagsOf(changes, now());
  dropHere(tags);
  const staleTags = new Set([...former.staleTags, ...tags]);
  const paths = pagesOf(seen, [former.revisions, current]);
  return remember({ revisions: current, staleTags }, reconciledAt, { changes, paths });
}

/**
 * All tags of what shows the changes, and those whose pages are asked for at once: answers must
 * learn of an announcement that is still to come, but not every page is made again for it.
 */
async function tagsOf(
  changes: readonly Change[],
  instant: Date,
): Promise<{ tags: Set<string>; seen: Set<string> }> {
  if (changes.length > MOST_ONE_BY_ONE) {
    const whole = changes.flatMap((change) => [...dependentsOf(change, [])]);
    const tags = new Set([...EVERYWHERE, ...whole]);
    return { tags, seen: tags };
  }
  const each = await Promise.all(
    changes.map(async (change) => {
      const tags = [...dependentsOf(change, await listReferrers([change.id]))];
      return { tags, seen: isSeenAt(change, instant) ? tags : tags.filter(isQuiet) };
    }),
  );
  return {
    tags: new Set(each.flatMap(({ tags }) => tags)),
    seen: new Set(each.flatMap(({ seen }) => seen)),
  };
}

function isSeenAt({ before, after }: Change, instant: Date): boolean {
  return [before, after].some((one) => one !== undefined && isShownAt(one, instant));
}

/** Whether few pages carry a tag: these are made again, and bring in the answers that all need. */
function isQuiet(tag: string): boolean {
  return tag !== BANNERS && tag !== COUNTS;
}

/** Nobody knows what these pages were made from, so all of them are taken as out of date. */
function takeEverything(revisions: Revisions, reconciledAt: Date): Reconciled {
  const changes = [...revisions.values()].map((after) => ({ id: after.id, after }));
  const tags = changes.flatMap((change) => [...dependentsOf(change, [])]);
  const staleTags = new Set([...EVERYWHERE, ...tags]);
  dropHere([EVERYTHING, ...staleTags]);
  const paths = pagesOf(staleTags, [revisions]);
  return remember({ revisions, staleTags }, reconciledAt, { changes, paths });
}

/** What a program wrote past the Studio's checks is said where whoever runs the site looks. */
function warnOfSameAddress(revisions: Revisions): void {
  for (const { slug, shown, hidden } of listSameAddress(revisions)) {
    warnOnce(hidden, `stands under the address "${slug}", where readers see "${shown}" instead`);
  }
}

function remember(seen: Seen, reconciledAt: Date | undefined, result: Reconciled): Reconciled {
  const state = changesState();
  if (result.changes.length > 0) {
    warnOfSameAddress(seen.revisions);
    saveSeen(seenFile(env().distDir), seen);
    state.changedAt = now();
  }
  state.seen = seen;
  state.reconciledAt = reconciledAt;
  return result;
}
