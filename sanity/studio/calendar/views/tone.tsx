import { Card, type CardTone } from '@sanity/ui';
import type { ReactNode } from 'react';

/** Gives what is inside the colours of a tone, in the Studio's light or dark, and no box of its own. */
export function Tone({ tone, children }: { tone: CardTone; children: ReactNode }) {
  return (
    <Card as="span" tone={tone} style={{ display: 'contents' }}>
      {children}
    </Card>
  );
}
