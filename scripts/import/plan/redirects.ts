import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { normalizePath } from '#lib/redirects/path.ts';
import type { Match } from '#lib/redirects/patterns.ts';
import { isDestination } from '#lib/redirects/resolve.ts';
import { articleHref } from '#lib/seo/links.ts';
import { digest } from '../ids.ts';
import type { AddressBook } from '../links/address-book.ts';
import type { Source } from '../source.ts';
import { NUMBERED, numberingOf } from '../sources/numbering.ts';
import { type Places, placePath } from './places.ts';
import type { Planned } from './types.ts';
import { type Version, type Versions, versionIn } from './versions.ts';

type Wanted = { match: Match; from: string; to: string };

export type RedirectParts = {
  source: Source;
  versions: Versions;
  places: Places;
  slugOf(version: Version): string;
  book: AddressBook;
  /** Placeholders of files by their old addresses. */
  files: ReadonlyMap<string, string>;
  /** Old addresses that were given, and where each leads. */
  given: Readonly<Record<string, string>>;
};

/** Where every old address leads: one redirect for a number, whatever follows it, in any language. */
export function planRedirects(parts: RedirectParts): { documents: Planned[]; problems: string[] } {
  const problems: string[] = [];
  const wanted = [
    ...ofNumbers(parts),
    ...ofPaths(parts),
    ...ofFiles(parts),
    ...ofGiven(parts, problems),
  ];
  const documents = new Map<string, Planned>();
  for (const { match, from, to } of wanted) {
    const path = normalizePath(from);
    if (path === null || path === '/' || normalizePath(to) === path) continue;
    const id = `redirect-${parts.source.name}-${digest(`${match} ${path}`, 16)}`;
    if (documents.has(id)) continue;
    const fields = { from: path, to, match, permanent: true };
    documents.set(id, { id, type: 'redirect', isDraft: false, title: path, fields });
  }
  return { documents: [...documents.values()], problems };
}

function ofNumbers({ source, versions, places, slugOf }: RedirectParts): Wanted[] {
  const numbering = numberingOf(source);
  if (numbering === undefined) return [];
  const below = NUMBERED[numbering];
  const wanted: Wanted[] = [];
  for (const [id, all] of versions.of) {
    const main = versionIn(all, DEFAULT_LOCALE);
    if (main === undefined || !/^\d+$/.test(id)) continue;
    const path = (one: Version) => articleHref(one.locale, slugOf(one));
    wanted.push({ match: 'number', from: `${below.article}/${id}`, to: path(main) });
    for (const one of all) {
      const named = one.article.locale;
      if (one === main || named === undefined) continue;
      wanted.push({
        match: 'number',
        from: `${below.article.replace('*', named)}/${id}`,
        to: path(one),
      });
    }
  }
  for (const type of ['category', 'topic'] as const) {
    const list = type === 'topic' ? source.sections : source.categories;
    for (const { id } of list) {
      const document = type === 'topic' ? places.topicOf(id) : places.categoryOf(id);
      const slug = document === undefined ? undefined : places.slugOf(document);
      if (slug === undefined || !/^\d+$/.test(id)) continue;
      wanted.push({
        match: 'number',
        from: `${below[type]}/${id}`,
        to: placePath(type, slug, DEFAULT_LOCALE),
      });
    }
  }
  return wanted;
}

/** Whole old paths: of files, permalinks and aliases. */
function ofPaths({ versions, slugOf }: RedirectParts): Wanted[] {
  return versions.all.flatMap((version) => {
    const { url, formerUrls } = version.article;
    const to = articleHref(version.locale, slugOf(version));
    return [url, ...formerUrls].flatMap((address) => {
      const path = address === undefined ? undefined : URL.parse(address, 'http://site')?.pathname;
      // Numbers are led on by their pattern.
      if (path === undefined || path === '/' || /\/(?:articles|sections)\/\d+/.test(path))
        return [];
      return [{ match: 'exact' as const, from: path, to }];
    });
  });
}

/** Files and pictures that had an address with a number. */
function ofFiles({ files }: RedirectParts): Wanted[] {
  return [...files].flatMap(([address, placeholder]) => {
    const path = URL.parse(address)?.pathname ?? '';
    const number = /\/article_attachments\/(?:token\/)?(\d+)/.exec(path)?.[1];
    if (number === undefined) return [];
    return [
      { match: 'number' as const, from: `/hc/*/article_attachments/${number}`, to: placeholder },
    ];
  });
}

function ofGiven(
  { given, book, versions, slugOf, places }: RedirectParts,
  problems: string[],
): Wanted[] {
  return Object.entries(given).flatMap(([from, to]) => {
    const match: Match = from.endsWith('/*') ? 'prefix' : 'exact';
    const path = URL.parse(from.replace(/\/\*$/, ''), 'http://site')?.pathname ?? '';
    const url = URL.parse(to, 'http://site');
    const target = url === null ? undefined : book.find(url.pathname);
    const version =
      target?.kind === 'article'
        ? versionIn(versions.of.get(target.id), DEFAULT_LOCALE)
        : undefined;
    const place =
      target === undefined || target.kind === 'article' ? undefined : places.slugOf(target.id);
    const destination =
      version !== undefined
        ? articleHref(version.locale, slugOf(version))
        : place !== undefined && target?.kind !== 'article' && target !== undefined
          ? placePath(target.kind, place, DEFAULT_LOCALE)
          : to;
    if (isDestination(destination) && normalizePath(path) !== null)
      return [{ match, from: path, to: destination }];
    problems.push(`A given redirect is left out: ${from} → ${to}`);
    return [];
  });
}
