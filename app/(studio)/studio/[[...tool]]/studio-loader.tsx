'use client';

import dynamic from 'next/dynamic';
import type { StudioPlace } from './studio.tsx';

// The Studio runs in the browser only, so the server never loads it.
const Studio = dynamic(() => import('./studio.tsx').then(({ Studio }) => Studio), { ssr: false });

/** Where the Studio comes in once the page has loaded. */
export function StudioLoader({ source }: { source: StudioPlace }) {
  return <Studio source={source} />;
}
