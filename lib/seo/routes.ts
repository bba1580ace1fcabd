import { SORTS, TABS, type Tab } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { DEFAULT_SORT } from './links.ts';

/*
 * Public addresses and the static pages behind them. The values that may reach a static page are
 * listed here, which bounds how many pages can ever be stored.
 */

type QueryCondition = { type: 'query'; key: string; value?: string };
type CookieCondition = { type: 'cookie'; key: string };
type Rewrite = { source: string; destination: string; has?: (QueryCondition | CookieCondition)[] };
type Redirect = { source: string; destination: string; permanent: boolean };

const SORT: QueryCondition = { type: 'query', key: 'sort', value: `(?<sort>${SORTS.join('|')})` };
const PAGE: QueryCondition = { type: 'query', key: 'page', value: '(?<page>[1-9]\\d{0,3})' };
const ANY_PAGE: QueryCondition = { type: 'query', key: 'page', value: '.+' };

/** Next's own cookie of an editor's preview; a forged one finds a page that is not there. */
const PREVIEW: CookieCondition = { type: 'cookie', key: '__prerender_bypass' };

/** As it stands in an address, where one letter may take nine characters. */
const MAX_SLUG = 240;

/** A path that no route takes, whatever is added to the site: it answers 404. */
export const NOWHERE = '/_nowhere';

/**
 * The first rule that fits decides, since what it leads to starts with the locale and no later
 * rule takes that up. An unknown sort shows the default one; a page that is no page number
 * does not exist.
 */
function listRewrites(locale: Locale, tab: Tab): Rewrite[] {
  const prefix = prefixOf(locale);
  const source = tab === 'all' ? prefix || '/' : `${prefix}/${tab}`;
  const list = `/${locale}/list/${tab}`;
  return [
    { source, has: [SORT, PAGE], destination: `${list}/:sort/:page` },
    { source, has: [PAGE], destination: `${list}/${DEFAULT_SORT}/:page` },
    { source, has: [ANY_PAGE], destination: NOWHERE },
    { source, has: [SORT], destination: `${list}/:sort/1` },
    { source, destination: `${list}/${DEFAULT_SORT}/1` },
  ];
}

function pageRewrite(locale: Locale, path: string): Rewrite {
  return { source: `${prefixOf(locale)}${path}`, destination: `/${locale}${path}` };
}

/** A page is stored under its slug, so no slug may be longer than the name of a file. */
function slugRewrite(locale: Locale, kind: string): Rewrite {
  const source = `${prefixOf(locale)}/${kind}/:slug([^/]{1,${MAX_SLUG}})`;
  return { source, destination: `/${locale}/${kind}/:slug` };
}

/** Public pages to the internal ones that draw them. */
export function publicRewrites(): { beforeFiles: Rewrite[]; afterFiles: Rewrite[] } {
  const pages = LOCALES.flatMap((locale) => [
    ...TABS.flatMap((tab) => listRewrites(locale, tab)),
    pageRewrite(locale, '/topics'),
    ...['articles', 'topics'].map((kind) => slugRewrite(locale, kind)),
  ]);
  const previews = pages.map(({ source, destination, has = [] }) => ({
    source,
    destination: destination === NOWHERE ? NOWHERE : `/draft${destination}`,
    has: [...has, PREVIEW],
  }));
  const searches = LOCALES.map((locale) => pageRewrite(locale, '/search'));
  // Before the pages, whose slug would take the ending in.
  const files = [
    { source: '/articles/:slug.md', destination: '/api/articles/:slug/markdown' },
    { source: '/articles/:slug.ics', destination: '/api/articles/:slug/calendar' },
  ];
  const beforeFiles = [...files, ...previews, ...pages, ...searches];
  // The routes begin with a locale, and anything may stand where a locale should.
  const strangers = `(?!(?:${[...LOCALES, 'api', 'lake', 'studio', 'draft', '_next'].join('|')})/)`;
  const afterFiles = [{ source: `/:path(${strangers}[^/]+/.+)`, destination: NOWHERE }];
  return { beforeFiles, afterFiles };
}

/** Internal paths lead to the public ones, so that each page has one address. */
export function publicRedirects(): Redirect[] {
  return LOCALES.flatMap((locale) => {
    const prefix = prefixOf(locale);
    const lists = TABS.map((tab) => ({
      source: `/${locale}/list/${tab}/:rest*`,
      destination: tab === 'all' ? prefix || '/' : `${prefix}/${tab}`,
      permanent: true,
    }));
    if (prefix !== '') return lists;
    return [
      ...lists,
      { source: `/${locale}`, destination: '/', permanent: true },
      { source: `/${locale}/:path*`, destination: '/:path*', permanent: true },
    ];
  });
}

/** Public paths carry no locale when it is the default one. */
function prefixOf(locale: Locale): string {
  return locale === DEFAULT_LOCALE ? '' : `/${locale}`;
}
