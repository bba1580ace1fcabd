import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from '#lib/errors.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change, Replica } from './replica.ts';
import type { Upstream } from './upstream.ts';

/** Clocks that differ by less than this lose no change. */
const CLOCK_TOLERANCE_MS = 5 * 60_000;
/** A dataset that lost more than this share of its documents is listed once more before it is believed. */
const MAX_LOSS = 0.2;
const CONFIRM_LOSS_MS = 1_000;

export type ComparisonDeps = {
  upstream: Upstream;
  replica: Replica;
  /** Takes documents into the replica, with all that follows from it. */
  apply(documents: readonly StoredDocument[], goneIds: readonly string[]): Change[];
};

/**
 * Finds what differs between the CMS and the replica, and takes it in. Each way gives what changed
 * and throws {@link Unavailable} when the CMS does not answer or contradicts itself.
 */
export class Comparison {
  readonly #deps: ComparisonDeps;

  constructor(deps: ComparisonDeps) {
    this.#deps = deps;
  }

  /** What changed at or after an instant, unless the number of all documents contradicts it. */
  async since(since: Date): Promise<Change[]> {
    const { upstream, replica } = this.#deps;
    const instant = new Date(since.getTime() - CLOCK_TOLERANCE_MS).toISOString();
    const { count, revisions } = await upstream.listChangedSince(instant);
    const changed = differing(replica, revisions);
    const created = changed.filter((id) => replica.get(id) === undefined).length;
    if (replica.documents.length + created !== count) return this.list();
    return changed.length === 0 ? [] : this.byIds(changed);
  }

  /** All that differs, by listing every revision. */
  async list(): Promise<Change[]> {
    const { upstream, replica } = this.#deps;
    const revisions = await this.#believableRevisions();
    const changed = differing(replica, revisions);
    const gone = replica.documents.map(({ _id }) => _id).filter((id) => !revisions.has(id));
    return this.#deps.apply(await upstream.fetchDocuments(changed), gone);
  }

  async #believableRevisions() {
    const { upstream, replica } = this.#deps;
    const revisions = await upstream.listRevisions();
    const size = replica.documents.length;
    if (revisions.size === 0 && size > 0)
      throw new Unavailable('The content says that it is empty.');
    if (revisions.size >= size * (1 - MAX_LOSS)) return revisions;
    await pause(CONFIRM_LOSS_MS);
    const again = await upstream.listRevisions();
    if (again.size === revisions.size) return again;
    throw new Unavailable('The content does not agree with itself on what it holds.');
  }

  /** Reads documents by id. That one is gone is believed when the number of all documents says so too. */
  async byIds(ids: readonly string[]): Promise<Change[]> {
    const { upstream, replica } = this.#deps;
    if (ids.length === 0) return [];
    if (!replica.isFilled) return this.list();
    const documents = await upstream.fetchDocuments(ids);
    const there = new Set(documents.map(({ _id }) => _id));
    const gone = ids.filter((id) => !there.has(id) && replica.get(id) !== undefined);
    const created = [...there].filter((id) => replica.get(id) === undefined).length;
    const expected = replica.documents.length - gone.length + created;
    if (gone.length > 0 && (await upstream.countDocuments()) !== expected) return this.list();
    return this.#deps.apply(documents, gone);
  }
}

function differing(replica: Replica, revisions: ReadonlyMap<string, string>): string[] {
  return [...revisions].filter(([id, rev]) => replica.get(id)?._rev !== rev).map(([id]) => id);
}
