import { orderedIds } from '#lib/articles/order.ts';
import {
  isArticleType,
  PAGE_SIZE,
  SORTS,
  TABS,
  type Tab,
  typesOfTab,
} from '#lib/articles/schema.ts';
import { changesState } from '#lib/changes/state.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { articleHref, listHref, topicHref } from '#lib/seo/links.ts';
import { helpfulTag, rankTag } from '#sanity/client/tags.ts';

/** Pages of a list that are made again at once; the others when somebody asks for them. */
const LIST_PAGES = 5;

type Counts = ReadonlyMap<string, number>;

/** The tags to drop when counts changed, and the public pages to make again, lists first. */
export type Affected = { tags: string[]; paths: string[] };

/**
 * What shows the counts of these articles, and the pages of lists sorted by helpful on which other
 * articles belong now. Must run inside a request of Next, where the order of lists is kept.
 * @throws {Unavailable} when the CMS does not answer and the order of a list is not known.
 */
export async function pagesWithCounts(
  changed: ReadonlySet<string>,
  before: Counts,
  after: Counts,
): Promise<Affected> {
  const tags = [...changed].map(helpfulTag);
  const lists: string[] = [];
  for (const tab of tabsOf(changed)) {
    for (const sort of SORTS) {
      const order = { locale: DEFAULT_LOCALE, tab, sort };
      const now = await orderedIds({ ...order, counts: countsOf(after) });
      const then =
        sort === 'helpful' ? await orderedIds({ ...order, counts: countsOf(before) }) : now;
      for (const page of pagesThat(now, (id, at) => changed.has(id) || then[at] !== id)) {
        if (sort === 'helpful') tags.push(rankTag(tab, page));
        if (page <= LIST_PAGES) lists.push(listHref(DEFAULT_LOCALE, { tab, sort, page }));
      }
    }
  }
  return { tags, paths: [...lists, ...ownPages(changed)] };
}

function tabsOf(changed: ReadonlySet<string>): Tab[] {
  const types = new Set([...changed].map((id) => published()?.get(id)?.type));
  return TABS.filter((tab) => typesOfTab(tab).some((type) => types.has(type)));
}

function countsOf(counts: Counts) {
  return [...counts].map(([articleId, helpful]) => ({ articleId, helpful }));
}

/** The numbers of the pages that hold an entry for which `isOther` says so. */
function pagesThat(ids: readonly string[], isOther: (id: string, at: number) => boolean): number[] {
  const pages = new Set<number>();
  for (const [at, id] of ids.entries()) {
    if (isOther(id, at)) pages.add(Math.floor(at / PAGE_SIZE) + 1);
  }
  return [...pages];
}

/** The articles themselves and their topics. */
function ownPages(changed: ReadonlySet<string>): string[] {
  const articles: string[] = [];
  const topics = new Set<string>();
  for (const id of changed) {
    const revision = published()?.get(id);
    if (!revision || revision.slug === null || !isArticleType(revision.type)) continue;
    articles.push(articleHref(DEFAULT_LOCALE, revision.slug));
    if (revision.topic !== null) topics.add(topicHref(DEFAULT_LOCALE, revision.topic));
  }
  return [...articles, ...topics];
}

function published() {
  return changesState().seen?.revisions;
}
