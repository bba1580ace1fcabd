/** After this long something is done even in a browser that is never idle, in ms. */
const TIMEOUT_MS = 5_000;

/** Does something when the browser has nothing more urgent to do, such as to show a form. */
export function whenIdle(run: () => void): void {
  // Safari has no idle callbacks.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run, { timeout: TIMEOUT_MS });
  else setTimeout(run, TIMEOUT_MS);
}
