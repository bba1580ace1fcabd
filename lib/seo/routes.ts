import { SORTS, TABS, type Tab } from '#lib/articles/schema.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';

/*
 * Public addresses and the static pages behind them. The values that may reach a static page are
 * listed here, which bounds how many pages can ever be stored.
 */

type QueryCondition = { type: 'query'; key: string; value?: string };
type Rewrite = {
  source: string;
  destination: string;
  has?: QueryCondition[];
  missing?: QueryCondition[];
};
type Redirect = { source: string; destination: string; permanent: boolean };

const SORT: QueryCondition = { type: 'query', key: 'sort', value: `(?<sort>${SORTS.join('|')})` };
/** Pages that are kept once drawn. */
const PAGE: QueryCondition = { type: 'query', key: 'page', value: '(?<page>[1-9]\\d?)' };
/** Pages that have an address and are drawn each time. */
const DEEP_PAGE: QueryCondition = { type: 'query', key: 'page', value: '(?<page>[1-9]\\d{2,3})' };
const ANY_PAGE: QueryCondition = { type: 'query', key: 'page', value: '.+' };

/**
 * The first rule that fits decides: the rules of one list end with its plain address, and what
 * they lead to starts with the locale, which no later rule takes up.
 * An unknown sort shows the default one; a page that is no page number does not exist.
 */
function listRewrites(locale: Locale, tab: Tab): Rewrite[] {
  const prefix = prefixOf(locale);
  const source = tab === 'all' ? prefix || '/' : `${prefix}/${tab}`;
  const list = `/${locale}/list/${tab}`;
  return [
    { source, has: [SORT, PAGE], destination: `${list}/:sort/:page` },
    { source, has: [PAGE], destination: `${list}/updated/:page` },
    { source, has: [SORT, DEEP_PAGE], destination: `${list}/:sort/deep/:page` },
    { source, has: [DEEP_PAGE], destination: `${list}/updated/deep/:page` },
    { source, has: [ANY_PAGE], destination: `/${locale}/missing` },
    { source, has: [SORT], destination: `${list}/:sort/1` },
    { source, destination: `${list}/updated/1` },
  ];
}

/** Public pages to internal ones, and every unknown address to the one page that says so. */
export function publicRewrites(): { beforeFiles: Rewrite[]; afterFiles: Rewrite[]; fallback: [] } {
  return {
    beforeFiles: LOCALES.flatMap((locale) => [
      ...TABS.flatMap((tab) => listRewrites(locale, tab)),
      ...['/articles/:slug', '/topics', '/topics/:slug', '/search'].map((path) => ({
        source: `${prefixOf(locale)}${path}`,
        destination: `/${locale}${path}`,
      })),
    ]),
    afterFiles: [
      {
        source: `/:path((?!(?:${LOCALES.join('|')}|api|lake|studio|_next)(?:/|$)).*)`,
        destination: `/${DEFAULT_LOCALE}/missing`,
      },
    ],
    fallback: [],
  };
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
