import type { ReaderEvent } from './record-event.ts';

/**
 * Tells our own server what a reader did, unless their browser says that they do not want to be
 * counted. Also arrives when the page is being left.
 */
export function sendEvent(event: ReaderEvent): void {
  if (!isCounted() || typeof navigator.sendBeacon !== 'function') return;
  navigator.sendBeacon('/api/events', JSON.stringify(event));
}

/** Whether this reader did not ask otherwise (DNT, GPC). */
export function isCounted(): boolean {
  const isPrivate = 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true;
  return navigator.doNotTrack !== '1' && !isPrivate;
}
