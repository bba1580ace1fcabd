'use client';

import { lazy, Suspense } from 'react';

/** This file comes with every page, so what it shows is fetched only when it is needed. */
const ErrorView = lazy(() => import('#components/layout/error-view.tsx'));

/** The document itself could not be drawn: nothing of the site can be relied on here, not even its look. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" style={{ colorScheme: 'light dark', fontFamily: 'system-ui, sans-serif' }}>
      <body style={{ maxWidth: '40rem', margin: '10vh auto', padding: '0 1rem', lineHeight: 1.6 }}>
        <Suspense>
          <ErrorView digest={error.digest} />
        </Suspense>
      </body>
    </html>
  );
}
