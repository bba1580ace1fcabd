import { lakeLog } from '../log.ts';
import type { Committed } from '../store/commit.ts';
import type { Store } from '../store/store.ts';
import { type Entry, entryOf } from './entry.ts';

/** How often the log is looked at for what other processes wrote. */
const POLL_MS = 100;
/** Entries kept at hand for those who are up to date, by count and by documents in them. */
const MAX_RECENT = 256;
const MAX_RECENT_CHANGES = 2000;
/** The same by the text of their mutations, in UTF-16 units. */
const MAX_RECENT_LENGTH = 32 * 1024 * 1024;
const PAGE_SIZE = 200;

/**
 * The transaction log as a feed. Each reader has its own position and pace, so backlog and live
 * events are the same: the entries after the position.
 */
export type Feed = {
  /** The number of the latest transaction that readers can see. */
  head(): number;
  /** Id of the transaction with this number, if it is in the log. */
  idOf(seq: number): string | null;
  /** Number of a transaction, or null when the log does not know it. */
  seqOf(transactionId: string): number | null;
  /** Up to `limit` entries after a number, oldest first. */
  read(after: number, limit?: number): readonly Entry[];
  /** Calls `wake` whenever there is something new to read. @returns how to stop. */
  subscribe(wake: () => void): () => void;
  close(): void;
};

function lengthOf({ changes }: Entry): number {
  return changes.reduce((sum, { mutationsJson }) => sum + mutationsJson.length, 0);
}

/** Starts to follow the log when the first reader subscribes. */
export function createFeed(store: Store): Feed {
  const readers = new Set<() => void>();
  /** What commits of this process left behind, until the log is read. */
  const fresh = new Map<number, Committed>();
  let recent: Entry[] = [];
  /** `recent` holds everything after this number. */
  let from = 0;
  let head = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopFollowing: (() => void) | undefined;
  let isScheduled = false;
  let toldOf: string | undefined;

  function states(documentId: string, seq: number) {
    const { transactions } = store;
    return {
      before: transactions.documentAt(documentId, seq - 1),
      after: transactions.documentAt(documentId, seq),
    };
  }

  function listAfter(after: number, limit: number): Entry[] {
    return store.transactions.listAfter(after, limit).map((transaction) => {
      const documents = fresh.get(transaction.seq)?.documents;
      return entryOf(transaction, (id, seq) => documents?.get(id) ?? states(id, seq));
    });
  }

  /** What was committed here, where nothing of another process can lie between. */
  function takeFresh(): Entry[] {
    const page: Entry[] = [];
    for (let seq = head + 1; ; seq += 1) {
      const committed = fresh.get(seq);
      if (committed === undefined) return page;
      page.push(entryOf(committed, (id) => committed.documents.get(id) ?? states(id, seq)));
      fresh.delete(seq);
    }
  }

  function advance(): void {
    isScheduled = false;
    if (stopFollowing === undefined) return;
    let hasNews = false;
    const take = (page: readonly Entry[]) => {
      for (const entry of page) recent.push(entry);
      head = page.at(-1)?.seq ?? head;
      hasNews ||= page.length > 0;
      trim();
      return page.length;
    };
    const known = take(takeFresh());
    if (known === 0 || fresh.size > 0) while (take(listAfter(head, PAGE_SIZE)) > 0);
    fresh.clear();
    if (hasNews) for (const wake of readers) wake();
  }

  function trim(): void {
    let changes = recent.reduce((sum, entry) => sum + entry.changes.length, 0);
    let length = recent.reduce((sum, entry) => sum + lengthOf(entry), 0);
    let drop = 0;
    while (
      recent.length - drop > MAX_RECENT ||
      changes > MAX_RECENT_CHANGES ||
      (length > MAX_RECENT_LENGTH && recent.length - drop > 1)
    ) {
      const oldest = recent[drop];
      if (oldest === undefined) break;
      changes -= oldest.changes.length;
      length -= lengthOf(oldest);
      from = oldest.seq;
      drop += 1;
    }
    if (drop > 0) recent = recent.slice(drop);
  }

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(() => {
      try {
        advance();
      } catch (error) {
        tell(error);
      }
    });
  }

  /** What cannot be read now is read at the next look, and told once. */
  function tell(error: unknown): void {
    const fault = Error.isError(error) ? error.message : String(error);
    if (fault !== toldOf) lakeLog().error({ err: error }, 'The log of changes cannot be read:');
    toldOf = fault;
  }

  function start(): void {
    head = store.sequence();
    from = head;
    stopFollowing = store.onCommit((committed) => {
      fresh.set(committed.seq, committed);
      schedule();
    });
    timer = setInterval(() => {
      try {
        if (store.sequence() !== head) schedule();
      } catch (error) {
        tell(error);
      }
    }, POLL_MS);
    timer.unref();
  }

  function stop(): void {
    stopFollowing?.();
    stopFollowing = undefined;
    clearInterval(timer);
    recent = [];
    fresh.clear();
  }

  return {
    head: () => (stopFollowing === undefined ? store.sequence() : head),
    idOf: (seq) => {
      const [transaction] = store.transactions.listAfter(seq - 1, 1);
      return transaction?.seq === seq ? transaction.id : null;
    },
    seqOf: (transactionId) => store.transactions.getById(transactionId)?.seq ?? null,
    read(after, limit = PAGE_SIZE) {
      if (stopFollowing === undefined || after < from) return listAfter(after, limit);
      // New entries are few, and at the end.
      let start = recent.length;
      while (start > 0 && (recent[start - 1]?.seq ?? 0) > after) start -= 1;
      return recent.slice(start, start + limit);
    },
    subscribe(wake) {
      if (readers.size === 0) start();
      readers.add(wake);
      return () => {
        if (readers.delete(wake) && readers.size === 0) stop();
      };
    },
    close() {
      readers.clear();
      if (stopFollowing !== undefined) stop();
    },
  };
}
