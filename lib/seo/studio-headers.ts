import type { ContentSource } from '#lib/env.ts';

type HeaderRule = { source: string; headers: { key: string; value: string }[] };

/** An editor's page belongs to no search engine and into no frame. */
const ALWAYS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow' },
];

/**
 * On the embedded lake the Studio needs nobody but this origin. Fonts, version checks and feedback
 * forms of its maker have no switch, so the browser is told to ask nobody else.
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

/** What browsers are told about the Studio. A project's Studio talks to Sanity, so only frames are barred. */
export function studioHeaders(content: ContentSource['kind']): HeaderRule[] {
  const policy = content === 'lake' ? THIS_ORIGIN_ALONE : "frame-ancestors 'none'";
  return [
    {
      source: '/studio/:path*',
      headers: [...ALWAYS, { key: 'Content-Security-Policy', value: policy }],
    },
  ];
}
