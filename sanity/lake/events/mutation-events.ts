import type { DeltaFilter } from './delta-filter.ts';
import type { Entry, EntryChange } from './entry.ts';
import type { Filter, Transition } from './filter.ts';
import { sseEvent } from './stream.ts';

/** What a listener asked to be told of each change. */
export type ListenerOptions = {
  filter: Filter | DeltaFilter;
  includeMutations: boolean;
  includeResult: boolean;
  includePreviousRevision: boolean;
  includeEffects: boolean;
  /** `query` or `transaction`: said back to the listener, who may wait before it queries. */
  visibility: string;
  /** False hides from readers without an account who wrote. */
  includeIdentity: boolean;
};

type Told = { change: EntryChange; transition: Transition };

/** The documents of a transaction that this listener is told of. */
export function toldOf(entry: Entry, { filter }: ListenerOptions): Told[] {
  const told: Told[] = [];
  for (const change of entry.changes) {
    const transition = filter.transitionOf(change);
    if (transition !== null) told.push({ change, transition });
  }
  return told;
}

/** Events longer than this are kept for other listeners, in UTF-16 units. */
const MIN_SHARED_LENGTH = 64 * 1024;
/**
 * Long events as bytes, by what else they depend on. Hundreds of listeners whose readers take
 * nothing would otherwise hold as many copies of one large document.
 */
const shared = new WeakMap<Entry, Map<string, Uint8Array>>();
const encoder = new TextEncoder();

/**
 * One event per document, all of a transaction together, so that a connection seldom breaks
 * between them. `transactionTotalEvents` counts what this listener gets: it waits for that many.
 */
export function mutationEvents(
  entry: Entry,
  options: ListenerOptions,
  now: Date,
): string | Uint8Array {
  const told = toldOf(entry, options);
  const known = shared.get(entry);
  const ready = known?.get(keyOf(told, options));
  if (ready !== undefined) return ready;
  const text = textOf(entry, told, options, now);
  if (text.length < MIN_SHARED_LENGTH) return text;
  const bytes = encoder.encode(text);
  shared.set(entry, (known ?? new Map()).set(keyOf(told, options), bytes));
  return bytes;
}

function keyOf(told: readonly Told[], { filter: _, ...options }: ListenerOptions): string {
  const changes = told.map(({ change, transition }) => [change.documentId, transition]);
  return JSON.stringify([Object.entries(options).sort(), changes]);
}

function textOf(entry: Entry, told: readonly Told[], options: ListenerOptions, now: Date): string {
  let text = '';
  for (const [index, { change, transition }] of told.entries()) {
    const id = eventId(entry, change);
    const head = JSON.stringify({
      eventId: id,
      documentId: change.documentId,
      transactionId: entry.id,
      transition,
      identity: options.includeIdentity ? entry.author : '',
      // Absent, not null, where there was no document: listeners compare it with `undefined`.
      ...(change.beforeRev === null ? {} : { previousRev: change.beforeRev }),
      resultRev: entry.id,
      timestamp: entry.timestamp,
      visibility: options.visibility,
      transactionTotalEvents: told.length,
      transactionCurrentEvent: index + 1,
      messageDispatchedAt: now.toISOString(),
    });
    const parts = [head.slice(0, -1)];
    if (options.includeMutations) parts.push(`"mutations":${change.mutationsJson}`);
    if (options.includeEffects) parts.push(`"effects":${change.effectsJson}`);
    if (options.includeResult && change.exists) parts.push(`"result":${change.resultJson}`);
    if (options.includePreviousRevision) {
      parts.push(`"previous":${JSON.stringify(change.states.before)}`);
    }
    text += sseEvent('mutation', id, `${parts.join(',')}}`);
  }
  return text;
}

export function eventId(entry: { id: string }, change: { documentId: string }): string {
  return `${entry.id}#${change.documentId}`;
}
