import { SORTS, TABS, type Tab } from '#lib/articles/constants.ts';
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

/** As written in an address, where a character can take nine. */
const MAX_SLUG = 240;

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

function tabRewrites(locale: Locale, tab: Tab): Rewrite[] {
  const prefix = prefixOf(locale);
  const source = tab === 'all' ? prefix || '/' : `${prefix}/${tab}`;
  return listRewrites(source, `/${locale}/list/${tab}`);
}

function pageRewrite(locale: Locale, path: string): Rewrite {
  return { source: `${prefixOf(locale)}${path}`, destination: `/${locale}${path}` };
}

/** Pages are stored in files named by their slug. */
function slugRewrite(locale: Locale, kind: string): Rewrite {
  return { source: slugSource(locale, kind), destination: `/${locale}/${kind}/:slug` };
}

function slugSource(locale: Locale, kind: string): string {
  return `${prefixOf(locale)}/${kind}/:slug([^/]{1,${MAX_SLUG}})`;
}

/** An article in another form, such as Markdown. */
function formRewrite(locale: Locale, ending: string, kind: string): Rewrite {
  const inner = locale === DEFAULT_LOCALE ? '/api' : `/${locale}`;
  return {
    source: `${prefixOf(locale)}/articles/:slug.${ending}`,
    destination: `${inner}/articles/:slug/${kind}`,
  };
}

/** Public addresses to internal routes. */
export function publicRewrites(): { beforeFiles: Rewrite[]; afterFiles: Rewrite[] } {
  const pages = LOCALES.flatMap((locale) => [
    ...TABS.flatMap((tab) => tabRewrites(locale, tab)),
    pageRewrite(locale, '/topics'),
    ...listRewrites(slugSource(locale, 'topics'), `/${locale}/topics/:slug`),
    ...['articles', 'categories'].map((kind) => slugRewrite(locale, kind)),
  ]);
  const previews = pages.map(({ source, destination, has = [] }) => ({
    source,
    destination: destination === NOWHERE ? NOWHERE : `/draft${destination}`,
    has: [...has, PREVIEW],
  }));
  const searches = LOCALES.map((locale) => pageRewrite(locale, '/search'));
  // Before the pages, whose slug would match the extension too.
  const files = LOCALES.flatMap((locale) => [
    formRewrite(locale, 'md', 'markdown'),
    formRewrite(locale, 'ics', 'calendar'),
    formRewrite(locale, 'png', 'picture'),
  ]);
  const absent = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE).map((locale) => ({
    source: nowhereIn(locale),
    destination: `/${locale}/absent`,
  }));
  const beforeFiles = [...files, ...absent, ...previews, ...pages, ...searches];
  // Otherwise any first segment would match the locale of a route.
  const strangers = `(?!(?:${[...LOCALES, 'api', 'lake', 'studio', 'draft', 'sitemaps', 'theme', '_next'].join('|')})/)`;
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
