import type { Entry } from './entry.ts';
import type { Feed } from './feed.ts';

/** More missed transactions than this are not replayed: reading everything anew is faster. */
const MAX_MISSED = 2_000;

/** The place before the first transaction; no transaction can be called that. */
const BEGINNING = '^';

/** What a reader says later to go on from this place in the log. */
export function positionId(feed: Feed, seq: number): string | null {
  return seq === 0 ? BEGINNING : feed.idOf(seq);
}

/** Where a stream goes on: `isKnown` when nothing between its last event and now is lost. */
export type Position = { seq: number; isKnown: boolean };

/**
 * Finds the place in the log behind the last event a reader has seen.
 * @param lastEventId a {@link positionId}, or `<transaction>#<document>`, as sent by this lake.
 * @param lastTold id of the last document of a transaction that this reader is told of.
 */
export async function resumeAfter(
  feed: Feed,
  lastEventId: string | null,
  lastTold: (entry: Entry) => Promise<string | null> = async () => null,
): Promise<Position> {
  const head = feed.head();
  if (lastEventId === null) return { seq: head, isKnown: false };
  const [transactionId = '', documentId] = lastEventId.split('#');
  const seq = transactionId === BEGINNING ? 0 : feed.seqOf(transactionId);
  if (seq === null || head - seq > MAX_MISSED) return { seq: head, isKnown: false };
  if (documentId !== undefined) {
    const [entry] = feed.read(seq - 1, 1);
    // Broke off inside a transaction: the listener would wait for the rest of it.
    if (entry === undefined || (await lastTold(entry)) !== documentId)
      return { seq: head, isKnown: false };
  }
  return { seq, isKnown: true };
}
