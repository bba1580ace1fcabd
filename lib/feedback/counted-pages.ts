import {
  isArticleType,
  PAGE_SIZE,
  SORTS,
  type Sort,
  TABS,
  type Tab,
  typesOfTab,
} from '#lib/articles/constants.ts';
import { orderedIds } from '#lib/articles/order.ts';
import { changesState } from '#lib/changes/state.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { articleHref, listHref, topicHref } from '#lib/seo/links.ts';

/** Pages of a list that many readers see. */
const FIRST_PAGES = [1, 2, 3, 4, 5];

type Counts = ReadonlyMap<string, number>;

/** Public paths of pages that change. */
export type CountedPages = {
  /** To be made again at once, first those that most readers see. */
  seen: string[];
  /** Deep in a list: soon enough when somebody asks for them. */
  deep: string[];
};

/**
 * What shows the counts of these articles, and the pages of lists sorted by helpful on which other
 * articles belong now. Must run inside a request of Next, where the order of lists is kept. While
 * neither Next nor the CMS knows the order of a list, its first pages count as changed.
 */
export async function pagesWithCounts(
  changed: ReadonlySet<string>,
  before: Counts,
  after: Counts,
): Promise<CountedPages> {
  const pages: { page: number; path: string }[] = [];
  for (const tab of tabsOf(changed)) {
    for (const sort of SORTS) {
      const numbers = await listPages({ tab, sort }, changed, before, after).catch(
        () => FIRST_PAGES,
      );
      for (const page of numbers) {
        pages.push({ page, path: listHref(DEFAULT_LOCALE, { tab, sort, page }) });
      }
    }
  }
  const isFirst = ({ page }: { page: number }) => page <= FIRST_PAGES.length;
  const first = pages.filter(isFirst).sort((one, other) => one.page - other.page);
  return {
    seen: [...first.map(({ path }) => path), ...ownPages(changed)],
    deep: pages.filter((one) => !isFirst(one)).map(({ path }) => path),
  };
}

/** The numbers of the pages of a list that change. */
async function listPages(
  { tab, sort }: { tab: Tab; sort: Sort },
  changed: ReadonlySet<string>,
  before: Counts,
  after: Counts,
): Promise<number[]> {
  const list = { locale: DEFAULT_LOCALE, tab, sort };
  const now = await orderedIds({ ...list, counts: countsOf(after) });
  const then = sort === 'helpful' ? await orderedIds({ ...list, counts: countsOf(before) }) : now;
  const pages = new Set<number>();
  for (const [at, id] of now.entries()) {
    if (changed.has(id) || then[at] !== id) pages.add(Math.floor(at / PAGE_SIZE) + 1);
  }
  return [...pages];
}

function tabsOf(changed: ReadonlySet<string>): Tab[] {
  const types = new Set([...changed].map((id) => published()?.get(id)?.type));
  return TABS.filter((tab) => typesOfTab(tab).some((type) => types.has(type)));
}

function countsOf(counts: Counts) {
  return [...counts].map(([articleId, helpful]) => ({ articleId, helpful }));
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
