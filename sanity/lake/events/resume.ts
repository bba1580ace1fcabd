import type { Entry } from './entry.ts';
import type { Feed } from './feed.ts';

/** More missed transactions than this are not replayed: reading everything anew is faster. */
const MAX_MISSED = 10_000;

/** Where a stream goes on: `isKnown` when nothing between its last event and now is lost. */
export type Position = { seq: number; isKnown: boolean };

/**
 * Finds the place in the log behind the last event a reader has seen.
 * @param lastEventId `<transaction>` or `<transaction>#<document>`, as sent by this lake.
 * @param lastTold id of the last document of a transaction that this reader is told of.
 */
export function resumeAfter(
  feed: Feed,
  lastEventId: string | null,
  lastTold: (entry: Entry) => string | null = () => null,
): Position {
  const head = feed.head();
  if (lastEventId === null) return { seq: head, isKnown: false };
  const [transactionId = '', documentId] = lastEventId.split('#');
  const seq = feed.seqOf(transactionId);
  if (seq === null || head - seq > MAX_MISSED) return { seq: head, isKnown: false };
  if (documentId !== undefined) {
    const [entry] = feed.read(seq - 1, 1);
    // Cut off in the middle of a transaction: half of it would be waited for in vain.
    if (entry === undefined || lastTold(entry) !== documentId) return { seq: head, isKnown: false };
  }
  return { seq, isKnown: true };
}
