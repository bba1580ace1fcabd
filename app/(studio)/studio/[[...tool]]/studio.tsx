'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { Studio as SanityStudio } from 'sanity';
import { studioConfig } from '#sanity/studio/config.ts';
import { keepToOrigin } from '#sanity/studio/same-origin.ts';
import { followServerClock } from '#sanity/studio/server-clock/server-clock.ts';

/** Where content is kept. Public, because the browser gets it. */
export type StudioPlace = {
  projectId: string;
  dataset: string;
  siteUrl: string;
  isOnLake: boolean;
  isDevelopment: boolean;
};

/** The whole window, which on a phone is not 100vh high. */
const WINDOW = {
  height: '100vh',
  maxHeight: '100dvh',
  overscrollBehavior: 'none',
  WebkitFontSmoothing: 'antialiased',
  overflow: 'auto',
} as const;

/** Nothing while what the server drew, which is nothing, is taken over. */
export function Studio({ source }: { source: StudioPlace }) {
  const isTakenOver = useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
  return isTakenOver ? <StudioInBrowser source={source} /> : null;
}

/**
 * Sanity's Studio, on the lake behind this origin or on a Sanity project. `NextStudio` of next-sanity
 * would load the same after one more round trip.
 */
function StudioInBrowser({ source }: { source: StudioPlace }) {
  const [config] = useState(() => {
    const { projectId, dataset, siteUrl, isOnLake, isDevelopment: development } = source;
    if (!isOnLake) return studioConfig({ projectId, dataset, siteUrl, development });
    keepToOrigin(projectId);
    // Hides the advice to use HTTP/2, which is about Sanity's own servers.
    localStorage.setItem('_sanity_debugProtocol', 'h2');
    const lakeHost = new URL('/lake', window.location.origin).href;
    return studioConfig({ projectId, dataset, siteUrl, development, lakeHost });
  });
  useEffect(followServerClock, []);
  return (
    <div id="sanity" style={WINDOW}>
      <SanityStudio config={config} unstable_globalStyles />
    </div>
  );
}
