import { pathOfKey } from '#lib/pages/address.ts';
import type { Drawn } from '#lib/pages/queue.ts';
import type { Change } from '#sanity/replica/replica.ts';
import type { PublishedPage, PublishStatus } from './types.ts';

/** Enough for every editor's last publications; the oldest make room. */
const MAX_KEPT = 500;
/** Pages that one status follows; readers seldom look at more. */
const MAX_PAGES = 300;

const WAITING: PublishStatus = { state: 'waiting', pages: [], totalMs: null };

type Followed = {
  startedAt: number;
  /** Keys of pages that have not been drawn with the change yet. */
  waiting: Set<string>;
  pages: PublishedPage[];
  totalMs: number | null;
};

/** What became of the last published revisions on the public pages, for the editors who wait. */
export class PublishStatuses {
  readonly #kept = new Map<string, Followed>();
  readonly #isFailing: (key: string) => boolean;

  /** @param isFailing whether a page could not be drawn so far. */
  constructor(isFailing: (key: string) => boolean) {
    this.#isFailing = isFailing;
  }

  /** Follows a change until the pages with these keys have been drawn. */
  follow({ id, after }: Change, keys: readonly string[]): void {
    const waiting = new Set(keys.slice(0, MAX_PAGES));
    const key = keyOf(id, after?._rev);
    const totalMs = waiting.size === 0 ? 0 : null;
    this.#kept.delete(key);
    this.#kept.set(key, { startedAt: performance.now(), waiting, pages: [], totalMs });
    const oldest = this.#kept.size > MAX_KEPT ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Takes in that a page was drawn. */
  note({ key, path }: Pick<Drawn, 'key' | 'path'>): void {
    for (const status of this.#kept.values()) {
      if (!status.waiting.delete(key)) continue;
      const ms = Math.round(performance.now() - status.startedAt);
      status.pages.push({ path, ms });
      if (status.waiting.size === 0) status.totalMs = ms;
    }
  }

  /** What is known of a published revision; without `rev`, of the removal of a document. */
  read(id: string, rev: string | undefined): PublishStatus {
    const found = this.#kept.get(keyOf(id, rev));
    if (found === undefined) return WAITING;
    const { waiting, pages, totalMs } = found;
    const failing = [...waiting].filter((key) => this.#isFailing(key));
    const missing = failing.map((key) => ({ path: pathOfKey(key) ?? key, ms: null }));
    if (waiting.size === 0) return { state: 'live', pages: [...pages], totalMs };
    const isPartly = failing.length === waiting.size;
    return { state: isPartly ? 'partly' : 'waiting', pages: [...pages, ...missing], totalMs };
  }
}

function keyOf(id: string, rev: string | undefined): string {
  return `${id} ${rev ?? 'removed'}`;
}
