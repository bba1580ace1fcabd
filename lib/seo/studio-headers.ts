import type { ContentSource } from '#lib/env.ts';

type HeaderRule = { source: string; headers: { key: string; value: string }[] };

/** The Studio must not be indexed or framed. */
const ALWAYS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
];

/**
 * On the lake the Studio needs only this origin. Sanity's fonts, version checks and feedback forms
 * cannot be switched off, so this policy blocks them.
 */
const THIS_ORIGIN_ALONE = [
  "default-src 'self'",
  // The Studio compiles schema types and queries in the browser.
  "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self' blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of the Studio. On a Sanity project it talks to Sanity, so only frames are forbidden. */
export function studioHeaders(content: ContentSource['kind']): HeaderRule[] {
  const policy = content === 'lake' ? THIS_ORIGIN_ALONE : "frame-ancestors 'none'";
  return [
    {
      source: '/studio/:path*',
      headers: [...ALWAYS, { key: 'Content-Security-Policy', value: policy }],
    },
  ];
}
