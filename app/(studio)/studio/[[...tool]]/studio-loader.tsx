'use client';

import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import { loadStudioLanguage } from '#lib/studio-i18n/load.ts';
import type { StudioPlace } from './studio.tsx';

/**
 * The Studio runs in the browser only, yet with `ssr: false` the page would not name its scripts: a
 * browser would learn of these two megabytes when it has run all others.
 */
const Studio = dynamic<{ source: StudioPlace }>(async () => {
  if (typeof window === 'undefined') return Nothing;
  await loadStudioLanguage(place.projectId);
  return import('./studio.tsx').then(({ Studio }) => Studio);
});

/** Known when the page is drawn, which is before the Studio is asked for. */
const place = { projectId: '' };

export function StudioLoader({ source }: { source: StudioPlace }) {
  place.projectId = source.projectId;
  return (
    <Suspense>
      <Studio source={source} />
    </Suspense>
  );
}

function Nothing() {
  return null;
}
