import type { ReaderEvent } from './record-event.ts';

/**
 * Sends what a reader did to our own server, unless they opted out. Also works while the page is
 * being left.
 */
export function sendEvent(event: ReaderEvent): void {
  if (!isCounted() || typeof navigator.sendBeacon !== 'function') return;
  navigator.sendBeacon('/api/events', JSON.stringify(event));
}

/** Whether this reader did not opt out of being counted (DNT, GPC). */
export function isCounted(): boolean {
  const isPrivate = 'globalPrivacyControl' in navigator && navigator.globalPrivacyControl === true;
  return navigator.doNotTrack !== '1' && !isPrivate;
}
