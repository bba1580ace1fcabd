import { isLocale } from '#lib/i18n/locales.ts';
import { isNotFoundKey, keyOfTopic } from '#lib/pages/address.ts';
import type { DrawQueue } from '#lib/pages/queue.ts';
import { EVERYTHING, type PageStore } from '#lib/pages/store.ts';
import type { Related } from '#lib/related/related.ts';
import { addressesOf, pageKindOf } from '#lib/site-index/addresses.ts';
import { isShownAt } from '#lib/site-index/entry.ts';
import { listSameAddress } from '#lib/site-index/same-address.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';
import { dependentsOf } from './dependents.ts';
import type { PublishStatuses } from './publish-status.ts';

/** With more changes than this at once, as by an import, nobody follows them one by one. */
const MAX_FOLLOWED = 50;

export type ApplyDeps = {
  replica: Replica;
  related: Related;
  pages: PageStore;
  queue: DrawQueue;
  statuses: PublishStatuses;
  now: () => Date;
  /** Told of every change after readers can see it: search, boundaries. */
  afterChange: (changes: readonly Change[]) => void;
  /** Told of a disk that takes nothing. */
  report: (error: unknown) => void;
  warn: (documentId: string, problem: string) => void;
};

/** The one way of a change: replica and tags in one transaction, then the queue of its pages. */
export function createApply(deps: ApplyDeps) {
  const { replica, related, pages, queue, statuses, now, afterChange, report, warn } = deps;

  /** Now, and those as of which pages are drawn ahead: they show what nobody sees yet. */
  function instants(): Date[] {
    const at = now();
    const coming = [...queue.comingBoundaries()].filter((boundary) => boundary > at.getTime());
    return [at, ...coming.map((boundary) => new Date(boundary))];
  }

  return function apply(
    documents: readonly StoredDocument[],
    goneIds: readonly string[],
  ): Change[] {
    const isFirst = !replica.isFilled;
    let tagsById = new Map<string, Set<string>>();
    const mark = (changes: readonly Change[]) => {
      tagsById = isFirst ? new Map() : dependentsOf(changes, replica, instants(), related);
      pages.markChanged(
        isFirst ? [EVERYTHING] : [...tagsById.values()].flatMap((tags) => [...tags]),
      );
    };
    const changes = replica.apply(documents, goneIds, mark, report);
    if (isFirst) queue.add(inOrder(pages.keys()), 'content');
    else if (changes.length > 0) draw(changes, tagsById);
    if (isFirst || changes.length > 0) afterChange(changes);
    return changes;
  };

  function draw(changes: readonly Change[], tagsById: ReadonlyMap<string, ReadonlySet<string>>) {
    for (const { slug, shown, hidden } of listSameAddress(addressesOf(replica))) {
      warn(hidden, `stands under the address "${slug}", where readers see "${shown}" instead`);
    }
    const own = changes.flatMap(({ id }) => keyOfDocument(id) ?? []);
    const all = new Set([...tagsById.values()].flatMap((tags) => [...tags]));
    queue.add([...own, ...inOrder(pages.keysWith(all))], 'content');
    if (changes.length > MAX_FOLLOWED) return;
    for (const change of changes) {
      const ownKey = keyOfDocument(change.id);
      const keys = pages.keysWith(tagsById.get(change.id) ?? []);
      statuses.follow(change, [...new Set([...(ownKey ? [ownKey] : []), ...inOrder(keys)])]);
    }
  }

  /** The page of an article, topic or category that is published and shown, also when it was never drawn. */
  function keyOfDocument(id: string): string | undefined {
    const { entries } = addressesOf(replica);
    const entry = entries.get(id);
    if (entry === undefined || entry.slug === null || !isShownAt(entry, now())) return undefined;
    if (!isLocale(entry.language)) return undefined;
    const kind = pageKindOf(entry.type);
    if (kind === 'topics') return keyOfTopic(entry.language, entry.slug);
    return kind && `/${entry.language}/${kind}/${entry.slug}`;
  }
}

/** Starts of lists first, then what few look at last. */
export function inOrder(keys: readonly string[]): string[] {
  const importance = (key: string) => {
    if (/^\/[^/]+\/list\/[^/]+\/updated\/1$/.test(key)) return 0;
    if (isNotFoundKey(key)) return 3;
    return /^\/[^/]+\/(?:list|topics)\/[^/]+\/[^/]+\/(?!1$)/.test(key) ? 2 : 1;
  };
  return keys.toSorted((one, other) => importance(one) - importance(other));
}
