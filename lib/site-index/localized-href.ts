import { TABS } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { resolveRedirect } from '#lib/redirects/resolve.ts';
import {
  articleHref,
  categoryHref,
  homeHref,
  listHref,
  searchHref,
  topicHref,
  topicsHref,
} from '#lib/seo/links.ts';
import { type Addresses, addressKey } from './addresses.ts';
import type { SiteEntry } from './entry.ts';
import { readSegments, splitAddress, writePath } from './path.ts';
import { findArticle } from './translations.ts';

/** Where a link leads in a language, and the article that it names, if that decides it. */
export type LocalizedHref = { to: string; article?: SiteEntry };

/**
 * Leads a path of the default language to the same page in another one: an article to its version,
 * or to its text in that language's pages; topics, lists and search to theirs. Query and fragment
 * stay. Addresses elsewhere, of a language and unknown ones stay as they are.
 */
export function localizedHref(
  locale: Locale,
  href: string,
  addresses: Addresses,
  instant: Date,
): LocalizedHref {
  if (locale === DEFAULT_LOCALE || !/^\/(?!\/)/.test(href)) return { to: href };
  const { path, search, hash } = splitAddress(href);
  const segments = readSegments(path);
  if (segments === undefined) return { to: href };
  const found = placeIn(locale, segments, addresses, instant);
  if (found !== undefined) return { ...found, to: `${found.to}${search}${hash}` };
  const redirect = resolveRedirect(addresses.redirects, writePath(segments));
  const to = redirect?.to.startsWith('/') ? redirect.to : undefined;
  if (to === undefined) return { to: href };
  const target = splitAddress(to);
  const led = placeIn(locale, readSegments(target.path) ?? [], addresses, instant);
  return led
    ? { ...led, to: `${led.to}${target.search || search}${target.hash || hash}` }
    : { to: href };
}

function placeIn(
  locale: Locale,
  segments: readonly string[],
  addresses: Addresses,
  instant: Date,
): LocalizedHref | undefined {
  const [kind, slug, more] = segments;
  if (kind === undefined) return { to: homeHref(locale) };
  if (more !== undefined || LOCALES.some((one) => one === kind)) return undefined;
  if (slug === undefined) {
    if (kind === 'topics') return { to: topicsHref(locale) };
    if (kind === 'search') return { to: searchHref(locale) };
    const tab = TABS.find((one) => one !== 'all' && one === kind);
    return tab && { to: listHref(locale, { tab }) };
  }
  if (kind === 'topics' || kind === 'categories') {
    const isThere = addresses[kind].has(addressKey(DEFAULT_LOCALE, slug));
    const hrefOf = kind === 'topics' ? topicHref : categoryHref;
    return isThere ? { to: hrefOf(locale, slug) } : undefined;
  }
  const article = addresses.articles.get(addressKey(DEFAULT_LOCALE, slug));
  if (kind !== 'articles' || article === undefined) return undefined;
  const found = findArticle(locale, slug, addresses, instant);
  const target = found?.kind === 'moved' ? found.slug : slug;
  return { to: articleHref(locale, target), article };
}
