'use client';

import ErrorView from './error-view.tsx';

/** What is said when drawing failed. It must be readable without any style sheet. */
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
