'use client';

import { lazy, Suspense } from 'react';

/** This file is in every page's bundle, so its view is loaded only when needed. */
const ErrorPage = lazy(async () => {
  const { default: Page, loadMessages } = await import('#components/layout/error-page.tsx');
  await loadMessages();
  return { default: Page };
});

/** Shown when rendering failed in the browser; style sheets may be missing. */
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
