'use client';

import { lazy, Suspense } from 'react';

/** This file comes with every page, so what it shows is fetched only when it is needed. */
const ErrorView = lazy(() => import('#components/layout/error-view.tsx'));

export default function PageError({ error }: { error: Error & { digest?: string } }) {
  return (
    <Suspense>
      <ErrorView digest={error.digest} />
    </Suspense>
  );
}
