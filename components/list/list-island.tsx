'use client';

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from 'react';
import type { LiveListProps } from './live-list.tsx';

type Props = Omit<LiveListProps, 'region'> & {
  /** The list as the server drew it. It stays in the page and is shown again on the way back. */
  children: ReactNode;
};

/**
 * Turns tab, sort and page links into updates of the page, once a reader's pointer or focus
 * comes near them. Until that code has arrived, and wherever it fails, the links are links.
 */
export function ListIsland({ children, ...list }: Props) {
  const region = useRef<HTMLElement>(null);
  const [Live, setLive] = useState<ComponentType<LiveListProps>>();

  useEffect(() => {
    const near = new AbortController();
    const load = () => {
      near.abort();
      import('./live-list.tsx').then(
        (module) => setLive(() => module.LiveList),
        () => {},
      );
    };
    region.current?.addEventListener('pointerover', load, near);
    region.current?.addEventListener('focusin', load, near);
    return () => near.abort();
  }, []);

  return (
    <section ref={region} id="list">
      <div>{children}</div>
      {Live ? <Live {...list} region={region} /> : null}
    </section>
  );
}
