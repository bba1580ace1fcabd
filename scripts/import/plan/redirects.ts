import { isReservedSlug } from '#lib/articles/reserved-slugs.ts';
import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { normalizePath } from '#lib/redirects/path.ts';
import { articleHref } from '#lib/seo/links.ts';
import { digest } from '../ids.ts';
import { NUMBERED, numberingOf } from '../sources/numbering.ts';
import { givenRedirects } from './given-redirects.ts';
import { placePath } from './places.ts';
import type { RedirectParts, Wanted } from './redirect-parts.ts';
import type { Planned } from './types.ts';
import { type Version, versionIn } from './versions.ts';

/** Where every old address leads: one redirect for a number, whatever follows it, in any language. */
export function planRedirects(parts: RedirectParts): { documents: Planned[]; problems: string[] } {
  const problems: string[] = [];
  const wanted = [
    ...ofNumbers(parts),
    ...ofPaths(parts),
    ...ofFiles(parts),
    ...givenRedirects(parts, problems),
  ];
  const own = new Set(parts.versions.all.map((one) => articleHref(one.locale, parts.slugOf(one))));
  const documents = new Map<string, Planned>();
  for (const { match, from, to } of wanted) {
    const path = normalizePath(from);
    if (path === null || path === '/' || normalizePath(to) === path) continue;
    if (match === 'exact' && (own.has(path) || isPageOfSite(path))) {
      problems.push(`The old address ${path} is an address of this site: it leads nowhere else.`);
      continue;
    }
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

const HOLDING = new Set(['articles', 'topics', 'categories']);

/** Whether the site has a page there whatever the content is: `/search`, `/de/faq`, `/studio/a`. */
function isPageOfSite(path: string): boolean {
  const parts = path.split('/').filter(Boolean);
  const [first = '', ...rest] = LOCALES.some((one) => one === parts[0]) ? parts.slice(1) : parts;
  if (first === '') return true;
  return isReservedSlug(first) && (rest.length === 0 || !HOLDING.has(first));
}
