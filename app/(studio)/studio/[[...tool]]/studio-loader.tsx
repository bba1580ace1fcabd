'use client';

import dynamic from 'next/dynamic';
import type { StudioPlace } from './studio.tsx';

// The Studio runs in the browser only.
const Studio = dynamic(() => import('./studio.tsx').then(({ Studio }) => Studio), { ssr: false });

export function StudioLoader({ source }: { source: StudioPlace }) {
  return <Studio source={source} />;
}
