import { TABS, type Tab } from '#lib/articles/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { fullTextHref, listHref, topicHref } from '#lib/seo/links.ts';
import { READING } from '../endpoints.ts';
import { fold } from '../fold.ts';
import { lastPage, lastPageOfTopic, type Published } from '../published.ts';
import { type ListPlace, type Place, plain } from './types.ts';

/** The list of a tab. */
export function listOf(tab: Tab, locale: Locale, published: Published): Place {
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

/** The articles of a topic, by its slug as it is written. */
export function topicOf(slug: string, locale: Locale, published: Published): Place {
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

/** Under which Next keeps a list (`lib/seo/routes.ts`): it leads to the tab. */
export function innerList(
  [, name = '']: readonly string[],
  locale: Locale,
  published: Published,
): Place | undefined {
  const tab = TABS.find((one) => one === fold(name));
  return tab && listOf(tab, locale, published);
}

/** The whole text, in pages as the list of all articles has them. */
export function fullText(locale: Locale, published: Published): Place {
  const hrefOf: ListPlace['hrefOf'] = ({ page }) => fullTextHref(locale, page);
  const last = lastPage('all', locale, published);
  return { ...plain(fullTextHref(locale)), query: { of: 'list', hrefOf, lastPage: last } };
}
