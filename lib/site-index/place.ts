import { type Sort, TABS, type Tab } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import {
  articleHref,
  categoryHref,
  fullTextHref,
  listHref,
  searchHref,
  topicHref,
  topicsHref,
} from '#lib/seo/links.ts';
import { twinHref } from '#lib/seo/twin-href.ts';
import { sheetAt } from '#lib/theme/address.ts';
import {
  FILES_IN_LANGUAGES,
  type Methods,
  methodsOf,
  methodsOfFile,
  READING,
} from './endpoints.ts';
import { fold } from './fold.ts';
import { findElsewhere, findSlug, lastPage, lastPageOfTopic, type Published } from './published.ts';

/** What an address stands for, and the one way in which its path is written. */
export type Place = {
  path: string;
  methods: Methods;
  /** Whether only another language has what is shown here. */
  isElsewhere?: boolean;
  /** What its query says: a list's sort and page, its own matter, or nothing that it knows. */
  query: ListPlace | { of: 'itself' } | { of: 'nothing' };
};

/** A list with pages: `lastPage` is the last one that there could be. */
export type ListPlace = {
  of: 'list';
  hrefOf: (address: { sort: Sort; page: number }) => string;
  lastPage: number;
};

/** What stands under these segments, whatever letters they are in; undefined for nothing. */
export function placeOf(segments: readonly string[], published: Published): Place | undefined {
  const [first = ''] = segments;
  const prefix = LOCALES.find((locale) => fold(first) === locale);
  const locale = prefix ?? DEFAULT_LOCALE;
  const rest = prefix === undefined ? segments : segments.slice(1);
  const page = pageOf(rest, locale, published);
  if (page !== undefined) return page;
  if (prefix !== undefined && fold(rest[0] ?? '') === 'list') {
    return innerList(rest, locale, published);
  }
  const form = articleForm(rest, locale, published) ?? pageTwinOf(rest, locale, published);
  if (form !== undefined) return form;
  return locale === DEFAULT_LOCALE ? fileOf(rest, published) : fileIn(locale, rest);
}

function pageOf(
  segments: readonly string[],
  locale: Locale,
  published: Published,
): Place | undefined {
  const [first, slug, more] = segments;
  if (first === undefined) return listOf('all', locale, published);
  if (more !== undefined) return undefined;
  const kind = fold(first);
  if (slug === undefined) {
    if (kind === 'topics') return plain(topicsHref(locale));
    if (kind === 'search') return { ...plain(searchHref(locale)), query: { of: 'itself' } };
    const tab = TABS.find((one) => one !== 'all' && one === kind);
    return tab && listOf(tab, locale, published);
  }
  if (kind !== 'articles' && kind !== 'topics' && kind !== 'categories') return undefined;
  const found = findSlug(kind, locale, slug, published)?.slug;
  if (found === undefined) {
    return kind === 'articles' ? articleElsewhere(slug, locale, published) : undefined;
  }
  if (kind === 'topics') return topicOf(found, locale, published);
  return plain(kind === 'categories' ? categoryHref(locale, found) : articleHref(locale, found));
}

/** The same article under its slug here, or the text of another language in this one's pages. */
function articleElsewhere(slug: string, locale: Locale, published: Published): Place | undefined {
  const found = findElsewhere(locale, slug, published);
  if (found === undefined) return undefined;
  return { ...plain(articleHref(locale, found.slug)), isElsewhere: found.kind === 'source' };
}

/** Under which Next keeps a list (`lib/seo/routes.ts`): it leads to the tab. */
function innerList(
  [, name = '']: readonly string[],
  locale: Locale,
  published: Published,
): Place | undefined {
  const tab = TABS.find((one) => one === fold(name));
  return tab && listOf(tab, locale, published);
}

/** Files and endpoints, which are one for all languages or in the default one. */
function fileOf(segments: readonly string[], published: Published): Place | undefined {
  const [first = '', ...rest] = segments;
  const kind = fold(first);
  if (kind === 'api') return endpointOf(rest, published);
  if (kind === 'sitemaps') return sitemapOf(rest);
  if (kind === 'theme' && rest.length === 1) return sheetOf(rest[0] ?? '');
  const path = segments.map(fold).join('/');
  if (path === 'llms-full.txt') return fullText(published);
  const methods = methodsOfFile(path);
  return methods && { ...plain(`/${path}`), methods };
}

function sitemapOf([file = '', ...rest]: readonly string[]): Place | undefined {
  const locale = LOCALES.find((one) => fold(file) === `${one}.xml`);
  return locale && rest.length === 0 ? plain(`/sitemaps/${locale}.xml`) : undefined;
}

/** A file that another language has as well. */
function fileIn(locale: Locale, [first = '', ...rest]: readonly string[]): Place | undefined {
  const name = fold(first);
  const isKnown = rest.length === 0 && FILES_IN_LANGUAGES.includes(name);
  return isKnown ? plain(`/${locale}/${name}`) : undefined;
}

/** An article as Markdown, as a calendar or as a picture. */
function articleForm(
  [kind = '', last = '', ...rest]: readonly string[],
  locale: Locale,
  published: Published,
): Place | undefined {
  const [, slug, ending = ''] = /^(.+)(\.md|\.ics|\.png)$/i.exec(last) ?? [];
  if (fold(kind) !== 'articles' || slug === undefined || rest.length > 0) return undefined;
  return formOf(slug, fold(ending), locale, published);
}

/** The whole text, in pages as the list of all articles has them. */
function fullText(published: Published): Place {
  const hrefOf: ListPlace['hrefOf'] = ({ page }) => fullTextHref(page);
  const last = lastPage('all', DEFAULT_LOCALE, published);
  return { ...plain(fullTextHref()), query: { of: 'list', hrefOf, lastPage: last } };
}

/** Lists and topics as Markdown. */
function pageTwinOf(
  segments: readonly string[],
  locale: Locale,
  published: Published,
): Place | undefined {
  const [, name] = /^(.+)\.md$/i.exec(segments.at(-1) ?? '') ?? [];
  if (name === undefined || fold(segments[0] ?? '') === 'articles') return undefined;
  const others = segments.slice(0, -1);
  const isHome = others.length === 0 && fold(name) === 'index';
  const page = pageOf(isHome ? [] : [...others, name], locale, published);
  if (page === undefined || page.query.of === 'itself') return undefined;
  const { path, query, methods } = page;
  if (query.of === 'nothing') return { path: twinHref(path), methods, query };
  const hrefOf: ListPlace['hrefOf'] = (address) => twinHref(query.hrefOf(address));
  return { path: twinHref(path), methods, query: { ...query, hrefOf } };
}

/** By the route that makes a form of an article. */
const ENDINGS = new Map([
  ['markdown', '.md'],
  ['calendar', '.ics'],
  ['picture', '.png'],
]);

/** The style sheet of a theme, which its address alone says. */
function sheetOf(name: string): Place | undefined {
  return sheetAt(`/theme/${name}`) === null ? undefined : plain(`/theme/${name}`);
}

/** The endpoints that Next draws the forms of articles with lead to the forms themselves. */
function endpointOf(segments: readonly string[], published: Published): Place | undefined {
  const path = segments.map(fold).join('/');
  if (/^articles\/[^/]+$/.test(path)) return articleEndpoint(segments[1] ?? '', published);
  const methods = methodsOf(path);
  if (methods) return { path: `/api/${path}`, methods, query: { of: 'itself' } };
  const [, form = ''] = /^articles\/[^/]+\/(markdown|calendar|picture)$/.exec(path) ?? [];
  const [, slug] = segments;
  const ending = ENDINGS.get(form);
  if (ending === undefined || slug === undefined) return undefined;
  return formOf(slug, ending, DEFAULT_LOCALE, published);
}

/** An article as JSON, in the language that its query names: some article has to be called so. */
function articleEndpoint(slug: string, published: Published): Place | undefined {
  const found = LOCALES.flatMap((locale) => findSlug('articles', locale, slug, published) ?? []);
  const written = found.find((one) => one.slug === slug) ?? found[0];
  if (written === undefined) return undefined;
  const path = `/api/articles/${encodeURIComponent(written.slug)}`;
  return { path, methods: READING, query: { of: 'itself' } };
}

/** An article as Markdown or as a picture, or when an announcement takes effect as a calendar. */
function formOf(
  slug: string,
  ending: string,
  locale: Locale,
  published: Published,
): Place | undefined {
  const found = findSlug('articles', locale, slug, published);
  if (found === undefined) {
    const other = findElsewhere(locale, slug, published);
    // The text of another language has its forms there.
    const there = other?.kind === 'source' ? other.entry.language : locale;
    return other && formOf(other.slug, ending, there, published);
  }
  if (ending === '.ics' && found.entry?.hasEffect === false) return undefined;
  return plain(`${articleHref(locale, found.slug)}${ending}`);
}

function listOf(tab: Tab, locale: Locale, published: Published): Place {
  return {
    path: listHref(locale, { tab }),
    methods: READING,
    query: {
      of: 'list',
      hrefOf: (address) => listHref(locale, { tab, ...address }),
      lastPage: lastPage(tab, locale, published),
    },
  };
}

function topicOf(slug: string, locale: Locale, published: Published): Place {
  return {
    path: topicHref(locale, slug),
    methods: READING,
    query: {
      of: 'list',
      hrefOf: (address) => topicHref(locale, slug, address),
      lastPage: lastPageOfTopic(slug, locale, published),
    },
  };
}

function plain(path: string): Place {
  return { path, methods: READING, query: { of: 'nothing' } };
}
