/**
 * Whether the address asks for a document wherever it is in the desk. Then Sanity 6.16 builds every
 * list of the desk, waits for all of them, and throws them away: none may read anything.
 */
export function isFindingDocument(): boolean {
  return typeof window !== 'undefined' && window.location.pathname.includes('/intent/');
}
