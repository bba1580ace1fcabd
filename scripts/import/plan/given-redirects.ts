import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { normalizePath } from '#lib/redirects/path.ts';
import { isDestination } from '#lib/redirects/resolve.ts';
import { articleHref } from '#lib/seo/links.ts';
import { placePath } from './places.ts';
import type { RedirectParts, Wanted } from './redirect-parts.ts';
import { versionIn } from './versions.ts';

const ANYTHING_BELOW = /\/\*$/;

/** Redirects of a list that somebody gave, each to where its chain ends; others are named. */
export function givenRedirects(parts: RedirectParts, problems: string[]): Wanted[] {
  // Pages that are there: nothing leads on from them.
  const pages = new Set<string>();
  const wanted = Object.entries(parts.given).flatMap(([from, to]): Wanted[] => {
    const match = ANYTHING_BELOW.test(from) ? 'prefix' : 'exact';
    const path = URL.parse(from.replace(ANYTHING_BELOW, ''), 'http://site')?.pathname ?? '';
    const page = pageOf(to, parts);
    if (page !== undefined) pages.add(page.replace(/#.*$/, ''));
    const destination = page ?? to;
    if (isDestination(destination) && normalizePath(path) !== null)
      return [{ match, from: path, to: destination }];
    problems.push(`A given redirect is left out: ${from} → ${to}`);
    return [];
  });
  const byPath = Map.groupBy(wanted, ({ match, from }) => `${match} ${normalizePath(from)}`);
  return [...byPath.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const isOne = same.every(({ to }) => to === first.to);
    const end = isOne ? endOf(first, byPath, pages) : undefined;
    if (end !== undefined) return [{ ...first, to: end }];
    problems.push(
      isOne
        ? `A given redirect is left out: ${first.from} leads in a circle.`
        : `Given redirects are left out: ${first.from} is known by its query alone, which leads to ${same.map(({ to }) => to).join(', ')}.`,
    );
    return [];
  });
}

/** Where a chain of given redirects ends; undefined for one that comes back. */
function endOf(
  first: Wanted,
  byPath: ReadonlyMap<string, readonly Wanted[]>,
  pages: ReadonlySet<string>,
): string | undefined {
  const seen = new Set<string>();
  for (let { to } = first; ; ) {
    if (pages.has(to.replace(/#.*$/, ''))) return to;
    const path = normalizePath(to);
    const [next] = (path === null ? undefined : byPath.get(`exact ${path}`)) ?? [];
    if (next === undefined) return to;
    if (seen.has(next.from)) return undefined;
    seen.add(next.from);
    to = next.to;
  }
}

/** The page here that an address leads to, also an old one; undefined for another address. */
function pageOf(to: string, { book, versions, slugOf, places }: RedirectParts): string | undefined {
  const url = URL.parse(to, 'http://site');
  const isOwn = url !== null && (to.startsWith('/') || book.isOwn(url));
  const target = isOwn ? book.find(url.pathname) : undefined;
  if (target?.kind === 'article') {
    const version = versionIn(versions.of.get(target.id), DEFAULT_LOCALE);
    return version === undefined
      ? undefined
      : `${articleHref(version.locale, slugOf(version))}${url?.hash ?? ''}`;
  }
  const slug = target === undefined ? undefined : places.slugOf(target.id);
  return target === undefined || slug === undefined
    ? undefined
    : placePath(target.kind, slug, DEFAULT_LOCALE);
}
