import { isArticleType, type Tab, typesOfTab } from '#lib/articles/constants.ts';
import type { RedirectIndex } from '#lib/redirects/resolve.ts';
import type { Replica } from '#sanity/replica/replica.ts';
import { entryOf, type SiteEntry } from './entry.ts';
import { fold } from './fold.ts';
import { redirectsOf } from './redirects.ts';
import { idsInTranslations, TRANSLATIONS_TYPE } from './translation-record.ts';

/** Every address that the published documents give, for looking up. */
export type Addresses = {
  /** By document id; without redirects. */
  entries: ReadonlyMap<string, SiteEntry>;
  /** By language and slug, as `addressKey` writes them. */
  articles: ReadonlyMap<string, SiteEntry>;
  topics: ReadonlyMap<string, SiteEntry>;
  categories: ReadonlyMap<string, SiteEntry>;
  redirects: RedirectIndex;
  /** Ids of the documents that are one another's translations, themselves included, by id. */
  translations: ReadonlyMap<string, readonly string[]>;
  /** Slugs by `spellingKey`, to find them written in other letters. */
  spellings: ReadonlyMap<string, string>;
  /** Old paths by their folded form. */
  oldSpellings: ReadonlyMap<string, string>;
};

/** What has pages of its own, as its addresses name it. */
export type PageKind = 'articles' | 'topics' | 'categories';

const PAGE_KINDS: readonly PageKind[] = ['articles', 'topics', 'categories'];

const known = new WeakMap<Replica, { version: number; addresses: Addresses }>();

/** The addresses of what is published now, worked out once for each version of the replica. */
export function addressesOf(replica: Replica): Addresses {
  const found = known.get(replica);
  if (found?.version === replica.version) return found.addresses;
  const addresses = collect(replica);
  known.set(replica, { version: replica.version, addresses });
  return addresses;
}

export function addressKey(locale: string, slug: string): string {
  return `${locale}/${slug}`;
}

/** The key of a slug of such as `articles/<locale>`. */
export function spellingKey(group: string, text: string): string {
  return `${group} ${fold(text)}`;
}

/** How many articles of a tab there are in a language, whether their windows are open or not. */
export function countArticles(tab: Tab, locale: string, { entries }: Addresses): number {
  const types: readonly string[] = typesOfTab(tab);
  let count = 0;
  for (const { type, slug, language } of entries.values()) {
    if (types.includes(type) && slug !== null && language === locale) count += 1;
  }
  return count;
}

/** How many articles each topic has, whether their windows are open or not, by its `addressKey`. */
export function countByTopic({ entries }: Addresses): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { type, slug, language, topics } of entries.values()) {
    if (!isArticleType(type) || slug === null) continue;
    for (const topic of topics) {
      const key = addressKey(language, topic);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function collect(replica: Replica): Addresses {
  const entries = new Map<string, SiteEntry>();
  const pages: Record<PageKind, Map<string, SiteEntry>> = {
    articles: new Map(),
    topics: new Map(),
    categories: new Map(),
  };
  const translations = new Map<string, readonly string[]>();
  const lookup = (id: string) => replica.get(id);
  // In the order of ids: where two documents claim one address, pages show the first.
  for (const document of replica.documents) {
    if (document._type === 'redirect') continue;
    const entry = entryOf(document, lookup);
    entries.set(entry.id, entry);
    if (entry.type === TRANSLATIONS_TYPE) join(translations, idsInTranslations(document));
    const kind = pageKindOf(entry.type);
    if (kind === undefined || entry.slug === null) continue;
    const key = addressKey(entry.language, entry.slug);
    if (!pages[kind].has(key)) pages[kind].set(key, entry);
  }
  const { index, spellings: oldSpellings } = redirectsOf(replica);
  const spellings = spellingsOf(pages);
  return { entries, ...pages, redirects: index, translations, spellings, oldSpellings };
}

/** Under which of the site's addresses documents of a type have pages; undefined for none. */
export function pageKindOf(type: string): PageKind | undefined {
  if (isArticleType(type)) return 'articles';
  return { topic: 'topics' as const, category: 'categories' as const }[type];
}

/** A document that two records name belongs to the first. */
function join(translations: Map<string, readonly string[]>, ids: readonly string[]): void {
  const free = ids.filter((id) => !translations.has(id));
  for (const id of free) translations.set(id, free);
}

/** The first of two that differ in their letters alone counts. */
function spellingsOf(pages: Pick<Addresses, PageKind>): Map<string, string> {
  const spellings = new Map<string, string>();
  const add = (group: string, text: string) => {
    const key = spellingKey(group, text);
    if (!spellings.has(key)) spellings.set(key, text);
  };
  for (const kind of PAGE_KINDS) {
    for (const { language, slug } of pages[kind].values()) add(`${kind}/${language}`, slug ?? '');
  }
  return spellings;
}
