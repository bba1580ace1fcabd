'use client';

import { loadMessages as load } from '#lib/i18n/load-messages.ts';
import { DEFAULT_LOCALE, localeOf } from '#lib/i18n/locales.ts';
import ErrorView from './error-view.tsx';

/** Loads the messages of the page's language. */
export function loadMessages(): Promise<void> {
  return load(localeOf(document.documentElement.lang) ?? DEFAULT_LOCALE);
}

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
