import {
  isArticleType,
  PAGE_SIZE,
  SORTS,
  TABS,
  type Tab,
  typesOfTab,
} from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { articleHref, listHref, parseListHref, topicHref, topicsHref } from '#lib/seo/links.ts';
import {
  articleTag,
  BANNERS,
  COUNTS,
  listTag,
  SITE,
  TOPICS,
  topicTag,
} from '#sanity/client/tags.ts';
import { slugOfRedirect } from './moved.ts';
import type { Revision, Revisions } from './revision.ts';

/** Pages of a list that are made again at once. Readers seldom go further, and later ones follow when asked for. */
const LIST_PAGES = 5;

/**
 * The public pages that were made from answers under these tags, those that readers see first in
 * front: starts of lists, then articles and topics, then the other pages and orders of lists.
 * `revisions` are those before and after the change: a page that goes must be made again too.
 */
export function pagesOf(tags: ReadonlySet<string>, revisions: readonly Revisions[]): string[] {
  const onEvery = tags.has(BANNERS);
  const everywhere = onEvery || tags.has(SITE);
  const tabs = TABS.filter((tab) => everywhere || tags.has(listTag(tab)) || tags.has(COUNTS));
  const paths = new Set(tabs.map((tab) => listHref(DEFAULT_LOCALE, { tab })));
  for (const { type, slug } of revisions.flatMap((one) => [...one.values()])) {
    if (slug === null) continue;
    if (isArticleType(type) && (onEvery || tags.has(articleTag(slug)))) {
      paths.add(articleHref(DEFAULT_LOCALE, slug));
    }
    if (type === 'topic' && (onEvery || tags.has(topicTag(slug))))
      paths.add(topicHref(DEFAULT_LOCALE, slug));
  }
  for (const slug of revisions.flatMap((one) => movedSlugs(one))) {
    if (tags.has(articleTag(slug))) paths.add(articleHref(DEFAULT_LOCALE, slug));
  }
  if (everywhere || tags.has(TOPICS) || tags.has(COUNTS)) paths.add(topicsHref(DEFAULT_LOCALE));
  for (const path of tabs.flatMap((tab) => listPages(tab, revisions))) paths.add(path);
  return [...paths];
}

/** Slugs of former articles that redirects lead on from. */
function movedSlugs(revisions: Revisions): string[] {
  return [...revisions.values()].flatMap(({ from }) => slugOfRedirect(from) ?? []);
}

/** The tag by which a public page is made again, whatever it shows. */
export function tagOfPage(path: string): string {
  const url = new URL(path, 'http://site');
  const list = parseListHref(DEFAULT_LOCALE, url);
  if (list) return listTag(list.tab);
  const [, kind, slug] = url.pathname.split('/');
  if (slug === undefined) return TOPICS;
  const name = decodeURIComponent(slug);
  return kind === 'topics' ? topicTag(name) : articleTag(name);
}

function listPages(tab: Tab, revisions: readonly Revisions[]): string[] {
  const total = Math.max(...revisions.map((one) => countOf(tab, one.values())), 0);
  const pages = Math.min(LIST_PAGES, Math.max(1, Math.ceil(total / PAGE_SIZE)));
  return Array.from({ length: pages }, (_, index) => index + 1).flatMap((page) =>
    SORTS.map((sort) => listHref(DEFAULT_LOCALE, { tab, sort, page })),
  );
}

function countOf(tab: Tab, revisions: Iterable<Revision>): number {
  const types: readonly string[] = typesOfTab(tab);
  let count = 0;
  for (const { type } of revisions) if (types.includes(type)) count += 1;
  return count;
}
