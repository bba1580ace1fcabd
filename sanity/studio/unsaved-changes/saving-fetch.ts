import { now } from '#lib/clock.ts';
import { addUnsavedChange, type UnsavedChange } from './unsaved-changes.ts';

/** Requests that change documents, with or without what stands before the version. */
const CHANGE = /\/v[^/]+(\/data\/(?:actions|mutate)\/[^/?]+)/;

let userId: string | null = null;

/** Notes who is signed in, so that what they could not store is theirs. */
export function noteUser(id: string): void {
  userId = id;
}

/**
 * `fetch` that keeps a change in this browser when it is refused because the session has ended: the
 * Studio asks to sign in again then, and its own memory of the change ends with the page.
 */
export function savingFetch(
  plainFetch: typeof fetch,
  put: (change: UnsavedChange) => void = addUnsavedChange,
): typeof fetch {
  return async (input, init) => {
    const response = await plainFetch(input, init);
    const path = CHANGE.exec(input instanceof Request ? input.url : String(input))?.[1];
    const body = init?.body;
    if (response.status === 401 && path !== undefined && typeof body === 'string' && userId) {
      put({ userId, at: now().toISOString(), path, body });
    }
    return response;
  };
}
