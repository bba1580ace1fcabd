import { createHash } from 'node:crypto';
import type { Site } from '../site.ts';
import { Html, html } from './html.ts';
import { PAGE_STYLE } from './page-style.ts';

const STYLE_HASH = createHash('sha256').update(PAGE_STYLE).digest('base64');

/** Nothing is loaded and nothing runs; forms go to this origin only. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${STYLE_HASH}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
  'cache-control': 'no-store',
  // The address of a page may hold a link's secret. Not `no-referrer`: with that, browsers keep
  // the origin of a form to themselves, which the form is checked by.
  'referrer-policy': 'strict-origin',
  'x-robots-tag': 'noindex',
  'x-frame-options': 'DENY',
};

export type Page = {
  title: string;
  body: Html;
  status?: number;
  headers?: Record<string, string>;
};

/** A whole page as an answer. */
export function pageResponse(
  { logo = '' }: Site,
  { title, body, status = 200, headers = {} }: Page,
): Response {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${new Html(PAGE_STYLE)}</style>
</head>
<body>
<main>
${new Html(logo)}
<h1>${title}</h1>
${body}
</main>
</body>
</html>
`;
  return new Response(page.text, { status, headers: { ...HEADERS, ...headers } });
}
