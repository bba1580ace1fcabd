import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import {
  isArticleType,
  PAGE_SIZE,
  SORTS,
  type Sort,
  TABS,
  type Tab,
  typesOfTab,
} from '#lib/articles/constants.ts';
import { promotedFirst } from '#lib/articles/promoted.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import type { DrawQueue } from '#lib/pages/queue.ts';
import { type PageStore, pageTag } from '#lib/pages/store.ts';
import { type Addresses, addressKey } from '#lib/site-index/addresses.ts';
import type { SiteEntry } from '#lib/site-index/entry.ts';
import { articleTag } from '#sanity/client/tags.ts';

/** How often counts are looked at; the votes between two looks are taken together. */
const INTERVAL_MS = 2_000;
/** Pages of a list that many readers see; later ones are drawn when somebody asks for them. */
const MAX_DRAWN_PAGE = 5;
/** Where the page store keeps up to when counts were followed, in ms since 1970. */
const FOLLOWED = 'counts-followed';

type Counts = ReadonlyMap<string, number>;

export type CountUpdateDeps = {
  now: () => Date;
  /** Helpful counts of all articles, by id. */
  currentCounts: () => Promise<Counts>;
  /** Ids of the articles whose counts changed after an instant. */
  changedSince: (instant: Date) => Promise<readonly string[]>;
  /** Ids of a list in its order, for some counts. */
  orderedIds: (list: {
    locale: Locale;
    tab: Tab;
    sort: Sort;
    counts: Counts;
  }) => Promise<readonly string[]>;
  addresses: () => Addresses;
  pages: PageStore;
  queue: DrawQueue;
  report: (error: unknown) => void;
};

/**
 * Has pages drawn again whose helpful counts changed: not for every vote, but together for all that
 * came since the last look, whoever counted them.
 */
export class CountUpdates {
  readonly #deps: CountUpdateDeps;
  #shown: Counts | undefined;
  #isStopped = true;
  #isFailing = false;

  constructor(deps: CountUpdateDeps) {
    this.#deps = deps;
  }

  start(): void {
    this.#isStopped = false;
    const next = async () => {
      await this.update().then(
        () => {
          this.#isFailing = false;
        },
        (error: unknown) => this.#failed(error),
      );
      await pause(INTERVAL_MS, undefined, { ref: false });
      if (!this.#isStopped) void next();
    };
    void next();
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** One look. What changed before the first one is known by when an earlier process looked last. */
  async update(): Promise<void> {
    const { now, currentCounts, changedSince, pages, queue } = this.#deps;
    const at = now();
    const counts = new Map(await currentCounts());
    const changed = this.#shown
      ? changedBetween(this.#shown, counts)
      : new Set(await changedSince(this.#followedUntil(at)));
    const before = this.#shown ?? without(counts, changed);
    this.#shown = counts;
    if (changed.size === 0) return;
    const { first, later } = await this.#keysShowing(changed, before, counts);
    pages.markChanged([...first, ...later].map(pageTag));
    pages.setValue(FOLLOWED, String(at.getTime()));
    queue.add(first, 'counts');
  }

  /** The beginning of time when the clock was set back since: later votes have earlier dates. */
  #followedUntil(at: Date): Date {
    const followed = Number(this.#deps.pages.value(FOLLOWED) ?? 0);
    return new Date(followed > at.getTime() ? 0 : followed);
  }

  /** Says it once for each time that the database is away. */
  #failed(error: unknown): void {
    if (!this.#isFailing) this.#deps.report(error);
    this.#isFailing = true;
  }

  /** What shows these articles, and the pages of lists by helpful on which others belong now. */
  async #keysShowing(changed: ReadonlySet<string>, before: Counts, after: Counts) {
    const { orderedIds } = this.#deps;
    const numbered: { number: number; key: string }[] = [];
    const addPages = (place: string, sort: Sort, ids: readonly string[], former = ids) => {
      for (const number of changedPages(ids, former, changed)) {
        numbered.push({ number, key: `${place}/${sort}/${number}` });
      }
    };
    const ordered = async (locale: Locale, tab: Tab, sort: Sort) => {
      // Readers are answered between two lists: all of them take some 50 ms.
      await turn();
      const list = { locale, tab, sort };
      const ids = await orderedIds({ ...list, counts: after });
      const former = sort === 'helpful' ? await orderedIds({ ...list, counts: before }) : ids;
      return { ids, former };
    };
    for (const { locale, tabs, topics } of this.#placesOf(changed)) {
      for (const sort of SORTS) {
        for (const tab of tabs) {
          const { ids, former } = await ordered(locale, tab, sort);
          addPages(`/${locale}/list/${tab}`, sort, ids, former);
        }
        if (topics.length === 0) continue;
        const { ids, former } = await ordered(locale, 'all', sort);
        for (const topic of topics) {
          const [now, then] = [ids, former].map((all) => this.#inTopic(topic, all));
          addPages(`/${locale}/topics/${topic}`, sort, now ?? [], then);
        }
      }
    }
    const isDrawn = ({ number }: { number: number }) => number <= MAX_DRAWN_PAGE;
    const first = numbered.filter(isDrawn).sort((one, other) => one.number - other.number);
    return {
      first: [...first.map(({ key }) => key), ...this.#ownKeys(changed)],
      later: numbered.filter((one) => !isDrawn(one)).map(({ key }) => key),
    };
  }

  /** The lists and topics that hold these articles, in the languages of the site. */
  #placesOf(changed: ReadonlySet<string>): { locale: Locale; tabs: Tab[]; topics: string[] }[] {
    const articles = this.#articles(changed);
    return LOCALES.flatMap((locale) => {
      const own = articles.filter(({ language }) => language === locale);
      const types = new Set(own.map(({ type }) => type));
      const tabs = TABS.filter((tab) => typesOfTab(tab).some((type) => types.has(type)));
      const topics = [...new Set(own.flatMap((article) => article.topics))];
      return own.length === 0 ? [] : [{ locale, tabs, topics }];
    });
  }

  /** Those of a topic, of articles in an order; the promoted ones come first. */
  #inTopic(topic: string, ids: readonly string[]): string[] {
    const { entries } = this.#deps.addresses();
    const own = ids.filter((id) => entries.get(id)?.topics.includes(topic));
    return promotedFirst(own, (id) => entries.get(id)?.promotedPlace);
  }

  /** The articles themselves and the categories of their topics. */
  #ownKeys(changed: ReadonlySet<string>): string[] {
    const { addresses, pages } = this.#deps;
    const { topics: places } = addresses();
    const articles = this.#articles(changed);
    const categories = articles.flatMap(({ language, topics }) =>
      topics.flatMap((topic) => {
        const place =
          places.get(addressKey(language, topic)) ?? places.get(addressKey(DEFAULT_LOCALE, topic));
        const category = place?.category ?? null;
        return category === null ? [] : [`/${language}/categories/${category}`];
      }),
    );
    const own = articles.map(({ language, slug }) => `/${language}/articles/${slug}`);
    // Pages of other languages that show one for want of their own.
    const tags = articles.map(({ language, slug }) => articleTag(slug ?? '', language));
    const others = pages.keysWith(tags).filter(isArticleKey);
    return [...new Set([...own, ...others, ...categories])];
  }

  #articles(ids: ReadonlySet<string>): SiteEntry[] {
    const { entries } = this.#deps.addresses();
    return [...ids].flatMap((id) => {
      const entry = entries.get(id);
      return entry !== undefined && entry.slug !== null && isArticleType(entry.type) ? [entry] : [];
    });
  }
}

function isArticleKey(key: string): boolean {
  return /^\/[^/]+\/articles\//.test(key);
}

/** Says that the pages of a build about to be made show the counts as of now. */
export function noteCountsFollowed(pages: PageStore, at: Date): void {
  pages.setValue(FOLLOWED, String(at.getTime()));
}

function changedPages(
  ids: readonly string[],
  former: readonly string[],
  changed: ReadonlySet<string>,
): Set<number> {
  const numbers = new Set<number>();
  for (const [at, id] of ids.entries()) {
    if (changed.has(id) || former[at] !== id) numbers.add(Math.floor(at / PAGE_SIZE) + 1);
  }
  return numbers;
}

function changedBetween(before: Counts, after: Counts): Set<string> {
  const changed = new Set<string>();
  for (const [id, helpful] of after) if ((before.get(id) ?? 0) !== helpful) changed.add(id);
  return changed;
}

/** Nobody knows the former counts of these, so each is taken as if it came from the end. */
function without(counts: Counts, ids: ReadonlySet<string>): Counts {
  return new Map([...counts].filter(([id]) => !ids.has(id)));
}
