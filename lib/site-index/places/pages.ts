import { TABS } from '#lib/articles/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { articleHref, categoryHref, searchHref, topicsHref } from '#lib/seo/links.ts';
import { twinHref } from '#lib/seo/twin-href.ts';
import { fold } from '../fold.ts';
import { findElsewhere, findSlug, type Published } from '../published.ts';
import { listOf, topicOf } from './lists.ts';
import { type ListPlace, type Place, plain } from './types.ts';

/** A page for readers by the segments behind the prefix of its language. */
export function pageOf(
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

/** Lists and topics as Markdown. */
export function pageTwinOf(
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
