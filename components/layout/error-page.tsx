'use client';

import ErrorView from './error-view.tsx';

/** Readable without a style sheet. */
export default function ErrorPage({ digest }: { digest?: string | undefined }) {
  return (
    <div
      style={{
        colorScheme: 'light dark',
        fontFamily: 'system-ui, sans-serif',
        lineHeight: 1.6,
        maxWidth: '40rem',
        margin: '10vh auto',
        padding: '0 1rem',
      }}
    >
      <ErrorView digest={digest} />
    </div>
  );
}
