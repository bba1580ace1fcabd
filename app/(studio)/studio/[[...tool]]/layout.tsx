import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { allFontVariables } from '#app/fonts.ts';

export const metadata: Metadata = {
  title: 'Studio',
  referrer: 'same-origin',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
};

/**
 * Next 16.4 has every page preload the font of the site, whatever its layout imports. A browser
 * complains, again and again, of one that is not used.
 */
const USES_FONT = {
  position: 'absolute',
  opacity: 0,
  pointerEvents: 'none',
  fontFamily: 'var(--font-next)',
} as const;

/** A root layout of its own: the Studio shares no styles with the site. */
export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body className={allFontVariables} style={{ margin: 0 }}>
        <span aria-hidden="true" style={USES_FONT}>
          .
        </span>
        {children}
      </body>
    </html>
  );
}
