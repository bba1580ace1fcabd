'use client';

import dynamic from 'next/dynamic';
import { Suspense } from 'react';
import type { StudioPlace } from './studio.tsx';

/**
 * The Studio runs in the browser only, yet with `ssr: false` the page would not name its scripts: a
 * browser would learn of these two megabytes when it has run all others.
 */
const Studio = dynamic<{ source: StudioPlace }>(async () =>
  typeof window === 'undefined' ? Nothing : import('./studio.tsx').then(({ Studio }) => Studio),
);

export function StudioLoader({ source }: { source: StudioPlace }) {
  return (
    <Suspense>
      <Studio source={source} />
    </Suspense>
  );
}

function Nothing() {
  return null;
}
