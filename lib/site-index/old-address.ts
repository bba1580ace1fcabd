import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { type Destination, resolveRedirect } from '#lib/redirects/resolve.ts';
import type { Addresses } from './addresses.ts';
import { fold } from './fold.ts';
import { type Parts, withoutEnding, writePath } from './path.ts';

/** The Markdown, the calendar or the picture of an article. */
const FORM = /^(.+)(\.md|\.ics|\.png)$/i;

/**
 * Where an old address may lead, the best first.
 * @param isTaken whether something stands under these segments.
 */
export function* destinationsOf(
  segments: readonly string[],
  addresses: Addresses | undefined,
  isTaken: (segments: readonly string[]) => boolean,
): Generator<Destination> {
  if (addresses === undefined) return;
  const { exact, patterns } = addresses.redirects;
  if (exact.size + patterns.size === 0) return;
  const [first = '', ...rest] = segments;
  const forms = [segments, withoutEnding(segments)];
  if (fold(first) === DEFAULT_LOCALE) forms.push(rest, withoutEnding(rest));
  for (const form of forms) {
    const to = resolveAnyLetters(form, addresses);
    if (to !== null) yield to;
  }
  for (const form of forms) yield* formsOf(form, addresses, isTaken);
}

function resolveAnyLetters(segments: readonly string[], addresses: Addresses): Destination | null {
  const { redirects, oldSpellings } = addresses;
  const found = resolveRedirect(redirects, writePath(segments));
  if (found !== null) return found;
  const spelling = oldSpellings.get(fold(`/${segments.join('/')}`));
  return spelling === undefined
    ? null
    : resolveRedirect(redirects, writePath(spelling.split('/').filter(Boolean)));
}

/** The form of an article that has another address now, or what replaced it. */
function* formsOf(
  segments: readonly string[],
  addresses: Addresses,
  isTaken: (segments: readonly string[]) => boolean,
): Generator<Destination> {
  const [, page, ending = ''] = FORM.exec(segments.at(-1) ?? '') ?? [];
  if (page === undefined || fold(segments.at(-2) ?? '') !== 'articles') return;
  const former = [...segments.slice(0, -1), page];
  const to = isTaken(former) ? null : resolveAnyLetters(former, addresses);
  if (to === null) return;
  const url = new URL(to.to, 'http://site');
  if (url.host === 'site' && /^\/articles\/[^/]+$/.test(url.pathname)) {
    yield { ...to, to: `${url.pathname}${fold(ending)}${url.search}` };
  }
  yield to;
}

/** The destination with the query of the request; a parameter that it names itself stays. */
export function withQuery({ to, permanent }: Destination, { search, hash }: Parts): Destination {
  const url = new URL(to, 'http://site');
  const named = new Set(url.searchParams.keys());
  const isNew = (part: string) => !named.has(part.split('=', 1)[0] ?? '');
  const parts = [url.search.slice(1), ...search.slice(1).split('&').filter(isNew)];
  url.search = parts.filter(Boolean).join('&');
  if (url.hash === '') url.hash = hash;
  const path = `${url.pathname}${url.search}${url.hash}`;
  return { to: to.startsWith('/') ? path : url.href, permanent };
}
