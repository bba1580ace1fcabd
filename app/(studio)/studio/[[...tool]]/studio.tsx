'use client';

import { NextStudio } from 'next-sanity/studio/client-component';
import { useState } from 'react';
import { studioConfig } from '#sanity/studio/config.ts';
import { keepToOrigin } from '#sanity/studio/same-origin.ts';

/** What the page tells the browser of the place where content is kept. Nothing of it is secret. */
export type StudioPlace = {
  projectId: string;
  dataset: string;
  isOnLake: boolean;
  isDevelopment: boolean;
};

/** Sanity's Studio, pointed at the lake of this very origin or at a Sanity project. */
export function Studio({ source }: { source: StudioPlace }) {
  const [config] = useState(() => {
    const { projectId, dataset, isOnLake, isDevelopment: development } = source;
    if (!isOnLake) return studioConfig({ projectId, dataset, development });
    keepToOrigin(projectId);
    // Silences the advice to use HTTP/2, which is about Sanity's own servers.
    localStorage.setItem('_sanity_debugProtocol', 'h2');
    const lakeHost = new URL('/lake', window.location.origin).href;
    return studioConfig({ projectId, dataset, development, lakeHost });
  });
  return <NextStudio config={config} />;
}
