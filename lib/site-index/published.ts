import { PAGE_SIZE, type Tab } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { MAX_PAGE } from '#lib/seo/links.ts';
import {
  type Addresses,
  addressKey,
  countArticles,
  countByTopic,
  type PageKind,
  spellingKey,
} from './addresses.ts';
import { isShownAt, type SiteEntry } from './entry.ts';
import { type Found, findArticle } from './translations.ts';

/** No slug is longer: validation stops at 96 characters, importers may have been more generous. */
const MAX_SLUG_LENGTH = 200;

/** What is published at an instant; `addresses` is undefined while nobody has read it yet. */
export type Published = { addresses: Addresses | undefined; instant: Date };

/** A slug as it is written, and whose it is where that is known; undefined for no page. */
export function findSlug(
  kind: PageKind,
  locale: Locale,
  slug: string,
  { addresses, instant }: Published,
): { slug: string; entry: SiteEntry | undefined } | undefined {
  if (slug.length > MAX_SLUG_LENGTH) return undefined;
  if (addresses === undefined) return { slug, entry: undefined };
  // Topics and categories of the default language are those of every language.
  const languages = kind === 'articles' ? [locale] : [locale, DEFAULT_LOCALE];
  for (const language of languages) {
    const spelling = addresses.spellings.get(spellingKey(`${kind}/${language}`, slug));
    for (const one of [slug, spelling]) {
      const entry = one === undefined ? undefined : addresses[kind].get(addressKey(language, one));
      // Before its time an announcement is as unknown as an address that somebody invents.
      if (one !== undefined && entry !== undefined && isShownAt(entry, instant)) {
        return { slug: one, entry };
      }
    }
  }
  return undefined;
}

/**
 * An article that a language does not have under this slug but another one has: its slug in this
 * language, or that of the text which is shown in its place. Written in whatever letters.
 */
export function findElsewhere(
  locale: Locale,
  slug: string,
  { addresses, instant }: Published,
): ({ slug: string } & Exclude<Found, { kind: 'itself' }>) | undefined {
  if (addresses === undefined || slug.length > MAX_SLUG_LENGTH) return undefined;
  for (const other of LOCALES) {
    if (other === locale) continue;
    const spelling = addresses.spellings.get(spellingKey(`articles/${other}`, slug));
    for (const one of [slug, spelling]) {
      const found = one === undefined ? undefined : findArticle(locale, one, addresses, instant);
      if (found?.kind === 'moved') return found;
      if (found?.kind === 'source') return { ...found, slug: found.entry.slug };
    }
  }
  return undefined;
}

const lastPages = new WeakMap<Addresses, Map<string, number>>();

/** The last page that the list of a tab could have, were every window open; counted once. */
export function lastPage(tab: Tab, locale: Locale, { addresses }: Published): number {
  if (addresses === undefined) return MAX_PAGE;
  const known = lastPages.get(addresses) ?? new Map<string, number>();
  lastPages.set(addresses, known);
  const key = addressKey(locale, tab);
  const last =
    known.get(key) ?? Math.max(1, Math.ceil(countArticles(tab, locale, addresses) / PAGE_SIZE));
  known.set(key, last);
  return last;
}

const topicSizes = new WeakMap<Addresses, ReadonlyMap<string, number>>();

/** The last page that a topic could have, were every window open; counted once. */
export function lastPageOfTopic(slug: string, locale: Locale, { addresses }: Published): number {
  if (addresses === undefined) return MAX_PAGE;
  const sizes = topicSizes.get(addresses) ?? countByTopic(addresses);
  topicSizes.set(addresses, sizes);
  return Math.max(1, Math.ceil((sizes.get(addressKey(locale, slug)) ?? 0) / PAGE_SIZE));
}
