'use client';

import { lazy, Suspense } from 'react';

/** This file comes with every page, so what it shows is fetched only when it is needed. */
const ErrorPage = lazy(() => import('#components/layout/error-page.tsx'));

/** A page could not be drawn in the browser: nothing can be relied on here, not even the look. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <Suspense>
          <ErrorPage digest={error.digest} />
        </Suspense>
      </body>
    </html>
  );
}
