import { AsyncLocalStorage } from 'node:async_hooks';

/** A request that is being answered, and whether somebody still waits for the answer. */
export type Visit = {
  /** Whoever asks wants the newest content and has time: this server itself. */
  isPatient: boolean;
  /** Settles when the answer has been sent. What goes on after that keeps nobody waiting. */
  sent: Promise<void>;
  /** For how long this visit may still be kept waiting for newer content, in ms. */
  patienceMs: number;
  /** When, by `performance.now()`, the visitor is told that there is nothing to be had. */
  giveUpAt: number;
};

declare global {
  // One for the process: Next evaluates a module once for each bundle that imports it.
  var signpostVisits: AsyncLocalStorage<Visit> | undefined;
}

function visits(): AsyncLocalStorage<Visit> {
  globalThis.signpostVisits ??= new AsyncLocalStorage();
  return globalThis.signpostVisits;
}

/** Runs work as a part of a visit, and all that it starts. */
export function duringVisit<T>(visit: Visit, work: () => T): T {
  return visits().run(visit, work);
}

/** The visit that led here; undefined while pages are built, and for timers. */
export function currentVisit(): Visit | undefined {
  return visits().getStore();
}
