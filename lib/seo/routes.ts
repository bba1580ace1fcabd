import { SORTS, TABS } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { DEFAULT_SORT } from './links.ts';

/*
 * Maps public addresses to static pages. Only listed values reach a static page, which bounds how
 * many pages are stored.
 */

type QueryCondition = { type: 'query'; key: string; value?: string };
type CookieCondition = { type: 'cookie'; key: string };
type Rewrite = { source: string; destination: string; has?: (QueryCondition | CookieCondition)[] };
type Redirect = { source: string; destination: string; permanent: boolean };

const SORT: QueryCondition = { type: 'query', key: 'sort', value: `(?<sort>${SORTS.join('|')})` };
const PAGE: QueryCondition = { type: 'query', key: 'page', value: '(?<page>[1-9]\\d{0,3})' };
const ANY_PAGE: QueryCondition = { type: 'query', key: 'page', value: '.+' };

/** Next's preview cookie; a forged one leads to routes without a page. */
const PREVIEW: CookieCondition = { type: 'cookie', key: '__prerender_bypass' };

/** Pages are stored in files named by their slug, in which a character can take nine. */
const SLUG = ':slug([^/]{1,240})';

const PREFIXED = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);

/** No route has this path: it answers 404. */
export const NOWHERE = '/_nowhere';

/** Where the page of unknown addresses in a language is drawn. */
export function nowhereIn(locale: Locale): string {
  return locale === DEFAULT_LOCALE ? NOWHERE : `${NOWHERE}/${locale}`;
}

/**
 * The first matching rule applies. An unknown sort shows the default one; a wrong page number is
 * 404.
 */
function listRewrites(source: string, list: string): Rewrite[] {
  return [
    { source, has: [SORT, PAGE], destination: `${list}/:sort/:page` },
    { source, has: [PAGE], destination: `${list}/${DEFAULT_SORT}/:page` },
    { source, has: [ANY_PAGE], destination: NOWHERE },
    { source, has: [SORT], destination: `${list}/:sort/1` },
    { source, destination: `${list}/${DEFAULT_SORT}/1` },
  ];
}

/** Addresses of one or several languages: how they begin, and how what is drawn for them does. */
type Family = { prefix: string; inner: string };

/** For each request Next compiles each rule anew: one of each kind has to do for all prefixes. */
const FAMILIES: readonly Family[] = [
  { prefix: '', inner: `/${DEFAULT_LOCALE}` },
  { prefix: `/:language(${PREFIXED.join('|')})`, inner: '/:language' },
];

const LISTS = TABS.filter((tab) => tab !== 'all').join('|');

function pageRewrites({ prefix, inner }: Family): Rewrite[] {
  const topic = `${prefix}/topics/${SLUG}`;
  return [
    ...listRewrites(prefix || '/', `${inner}/list/all`),
    ...listRewrites(`${prefix}/:tab(${LISTS})`, `${inner}/list/:tab`),
    { source: `${prefix}/topics`, destination: `${inner}/topics` },
    ...listRewrites(topic, `${inner}/topics/:slug`),
    { source: `${prefix}/:kind(articles|categories)/${SLUG}`, destination: `${inner}/:kind/:slug` },
  ];
}

/** An article in another form, such as Markdown. */
function formRewrites({ prefix, inner }: Family): Rewrite[] {
  const place = `${prefix === '' ? '/api' : inner}/articles/:slug`;
  return [
    { source: `${prefix}/articles/:slug.md`, destination: `${place}/markdown` },
    { source: `${prefix}/articles/:slug.ics`, destination: `${place}/calendar` },
    { source: `${prefix}/articles/:slug.png`, destination: `${place}/picture` },
  ];
}

/** Public addresses to internal routes. */
export function publicRewrites(): { beforeFiles: Rewrite[]; afterFiles: Rewrite[] } {
  const pages = FAMILIES.flatMap(pageRewrites);
  const previews = pages.map(({ source, destination, has = [] }) => ({
    source,
    destination: destination === NOWHERE ? NOWHERE : `/draft${destination}`,
    has: [...has, PREVIEW],
  }));
  const searches = FAMILIES.map(({ prefix, inner }) => ({
    source: `${prefix}/search`,
    destination: `${inner}/search`,
  }));
  // Before the pages, whose slug would match the extension too.
  const files = FAMILIES.flatMap(formRewrites);
  const absent = FAMILIES.filter(({ prefix }) => prefix !== '').map(({ prefix, inner }) => ({
    source: `${NOWHERE}${prefix}`,
    destination: `${inner}/absent`,
  }));
  const beforeFiles = [...files, ...absent, ...previews, ...pages, ...searches];
  // Otherwise any first segment would match the locale of a route.
  const strangers = `(?!(?:${[...LOCALES, 'api', 'lake', 'studio', 'draft', 'sitemaps', 'theme', 'page-script', '_next'].join('|')})/)`;
  const afterFiles = [{ source: `/:path(${strangers}[^/]+/.+)`, destination: NOWHERE }];
  return { beforeFiles, afterFiles };
}

/** Internal paths redirect to public ones, so that each page has one address. */
export function publicRedirects(): Redirect[] {
  return LOCALES.flatMap((locale) => {
    const prefix = prefixOf(locale);
    const lists = TABS.map((tab) => ({
      source: `/${locale}/list/${tab}/:rest*`,
      destination: tab === 'all' ? prefix || '/' : `${prefix}/${tab}`,
      permanent: true,
    }));
    const topics = {
      source: `/${locale}/topics/:slug/:sort(${SORTS.join('|')})/:page`,
      destination: `${prefix}/topics/:slug`,
      permanent: true,
    };
    if (prefix !== '') return [...lists, topics];
    return [
      ...lists,
      topics,
      { source: `/${locale}`, destination: '/', permanent: true },
      { source: `/${locale}/:path*`, destination: '/:path*', permanent: true },
    ];
  });
}

/** Empty for the default locale. */
function prefixOf(locale: Locale): string {
  return locale === DEFAULT_LOCALE ? '' : `/${locale}`;
}
