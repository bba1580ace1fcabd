import type { Seen } from './seen.ts';

/**
 * What this process knows of the content its pages were made from. One for the process: Next
 * evaluates a module once for each bundle that imports it.
 */
export type ChangesState = {
  /** Undefined until the first reconciliation. */
  seen: Seen | undefined;
  /** Serialises work: two changes of one document must be taken in the order they came. */
  queue: Promise<unknown>;
  /** When the pages were last known to agree with the CMS. */
  reconciledAt: Date | undefined;
  /** When a change of content was last noticed. */
  changedAt: Date | undefined;
  /** When pages were last marked stale, by the clock that pages say they were made by. */
  droppedAt: Date | undefined;
  /** Whether this process has yet brought its pages up to what the CMS says. */
  isCurrent: boolean;
  /** Whether it has tried to, and the CMS did not answer. */
  isRefused: boolean;
};

declare global {
  var signpostChanges: ChangesState | undefined;
}

export function changesState(): ChangesState {
  globalThis.signpostChanges ??= {
    seen: undefined,
    queue: Promise.resolve(),
    reconciledAt: undefined,
    changedAt: undefined,
    droppedAt: undefined,
    isRefused: false,
    isCurrent: false,
  };
  return globalThis.signpostChanges;
}

/** Runs work after all that was asked for before it, whether that succeeded or not. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const state = changesState();
  const result = state.queue.then(work, work);
  state.queue = result.catch(() => undefined);
  return result;
}
