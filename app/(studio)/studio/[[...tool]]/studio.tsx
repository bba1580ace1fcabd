'use client';

import { NextStudio } from 'next-sanity/studio/client-component';
import { useState } from 'react';
import { studioConfig } from '#sanity/studio/config.ts';
import { keepToOrigin } from '#sanity/studio/same-origin.ts';

/** Where content is kept. Public, because the browser gets it. */
export type StudioPlace = {
  projectId: string;
  dataset: string;
  isOnLake: boolean;
  isDevelopment: boolean;
};

/** Sanity's Studio, on the lake behind this origin or on a Sanity project. */
export function Studio({ source }: { source: StudioPlace }) {
  const [config] = useState(() => {
    const { projectId, dataset, isOnLake, isDevelopment: development } = source;
    if (!isOnLake) return studioConfig({ projectId, dataset, development });
    keepToOrigin(projectId);
    // Hides the advice to use HTTP/2, which is about Sanity's own servers.
    localStorage.setItem('_sanity_debugProtocol', 'h2');
    const lakeHost = new URL('/lake', window.location.origin).href;
    return studioConfig({ projectId, dataset, development, lakeHost });
  });
  return <NextStudio config={config} />;
}
