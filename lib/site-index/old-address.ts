import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { type Destination, resolveRedirect } from '#lib/redirects/resolve.ts';
import type { Addresses } from './addresses.ts';
import { fold } from './fold.ts';
import { localizedHref } from './localized-href.ts';
import { type Parts, withoutEnding, writePath } from './path.ts';
import type { Published } from './published.ts';

/** The Markdown of a page, the calendar or the picture of an article. */
const FORM = /^(.+)(\.md|\.ics|\.png)$/i;
const ARTICLE = /^(?:\/[a-z-]+)?\/articles\/([^/]+)$/;

/**
 * Where an old address may lead, the best first.
 * @param isTaken whether something stands under these segments.
 */
export function* destinationsOf(
  segments: readonly string[],
  { addresses, instant }: Published,
  isTaken: (segments: readonly string[]) => boolean,
): Generator<Destination> {
  if (addresses === undefined) return;
  const { exact, patterns } = addresses.redirects;
  if (exact.size + patterns.size === 0) return;
  const [first = '', ...rest] = segments;
  const locale = LOCALES.find((one) => one === fold(first));
  // An old address of the default language leads on in every other one too.
  const forms: [segments: readonly string[], to: Locale][] = [
    [segments, DEFAULT_LOCALE],
    [withoutEnding(segments), DEFAULT_LOCALE],
  ];
  if (locale !== undefined) forms.push([rest, locale], [withoutEnding(rest), locale]);
  const inLanguage = ({ to, permanent }: Destination, language: Locale): Destination => ({
    to: localizedHref(language, to, addresses, instant).to,
    permanent,
  });
  for (const [form, language] of forms) {
    const to = resolveAnyLetters(form, addresses);
    if (to !== null) yield inLanguage(to, language);
  }
  for (const [form, language] of forms) {
    yield* formsOf(form, addresses, isTaken, (to) => inLanguage(to, language));
  }
  yield* jsonOf(segments, addresses, isTaken);
}

/** The JSON of an article that has another address now, in whichever language it had the old one. */
function* jsonOf(
  segments: readonly string[],
  addresses: Addresses,
  isTaken: (segments: readonly string[]) => boolean,
): Generator<Destination> {
  const [api = '', articles = '', slug] = segments;
  if (slug === undefined || segments.length > 3) return;
  if (fold(api) !== 'api' || fold(articles) !== 'articles') return;
  for (const former of [[articles, slug], ...LOCALES.map((one) => [one, articles, slug])]) {
    const to = isTaken(former) ? null : resolveAnyLetters(former, addresses);
    if (to === null) continue;
    const url = new URL(to.to, 'http://site');
    const [, name] = url.host === 'site' ? (ARTICLE.exec(url.pathname) ?? []) : [];
    if (name !== undefined) yield { ...to, to: `/api/articles/${name}` };
  }
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

/** The form of a page that has another address now, or what replaced it. */
function* formsOf(
  segments: readonly string[],
  addresses: Addresses,
  isTaken: (segments: readonly string[]) => boolean,
  inLanguage: (to: Destination) => Destination,
): Generator<Destination> {
  const [, page, ending = ''] = FORM.exec(segments.at(-1) ?? '') ?? [];
  if (page === undefined) return;
  const isOfArticle = fold(segments.at(-2) ?? '') === 'articles';
  if (!isOfArticle && fold(ending) !== '.md') return;
  const former = [...segments.slice(0, -1), page];
  const found = isTaken(former) ? null : resolveAnyLetters(former, addresses);
  if (found === null) return;
  const to = inLanguage(found);
  const url = new URL(to.to, 'http://site');
  if (url.host === 'site' && (ARTICLE.test(url.pathname) || !isOfArticle)) {
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
