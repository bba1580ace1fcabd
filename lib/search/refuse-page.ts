import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { senderAddress } from '#lib/http/sender-address.ts';
import { languageAttributes } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

// Next matches the source of a rewrite without regard to case, and decoded.
const SEARCH_PAGE = /^\/(?:([a-z-]+)\/)?search\/?$/;

/**
 * Counts a request for the page of results with the limit of `/api/search`, because a page cannot
 * set its status. To be called before Next, once `X-Forwarded-For` is our own.
 * @returns whether the request was answered: 429 with `Retry-After` and a page that says so.
 */
export function refuseSearchPage(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
  const locale = localeOfSearch(incoming.url ?? '');
  if (locale === undefined) return false;
  const forwardedFor = String(incoming.headers['x-forwarded-for'] ?? '');
  const address = senderAddress(new Headers({ 'x-forwarded-for': forwardedFor }));
  const seconds = context().limits.search.take(address, now().getTime());
  if (seconds === 0) return false;
  outgoing.writeHead(429, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'`,
    'retry-after': String(seconds),
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  });
  outgoing.end(incoming.method === 'HEAD' ? undefined : refusalPage(locale));
  return true;
}

/** The locale of the search page at an address; undefined for any other page. */
function localeOfSearch(address: string): Locale | undefined {
  const match = SEARCH_PAGE.exec(decodedPath(address).toLowerCase());
  if (match === null) return undefined;
  const [, prefix] = match;
  if (prefix === undefined) return DEFAULT_LOCALE;
  return isLocale(prefix) ? prefix : undefined;
}

function decodedPath(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  try {
    return decodeURIComponent(path);
  } catch {
    // Next answers what cannot be decoded with 400, and searches nothing.
    return path;
  }
}

const STYLE = `:root { color-scheme: light dark }
body { max-width: 34rem; margin: 18vh auto 0; padding: 0 1.5rem; font: 1.0625rem/1.6 system-ui, sans-serif;
  color: light-dark(#16202b, #ece8df); background: light-dark(#fcfbf8, #0f1419) }
a { color: light-dark(#0a5c8a, #7cc4ee) }`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The link leads to the very search that was refused. Messages hold no markup. */
function refusalPage(locale: Locale): string {
  const t = messages(locale);
  const { lang, dir } = languageAttributes(locale);
  const direction = dir === 'ltr' ? '' : ` dir="${dir}"`;
  return `<!doctype html>
<html lang="${lang}"${direction}>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${t('search.tooMany.title')}</title>
<style>${STYLE}</style>
<h1>${t('search.tooMany.title')}</h1>
<p>${t('search.tooMany.text')}</p>
<p><a href="">${t('search.tooMany.link')}</a></p>
`;
}
