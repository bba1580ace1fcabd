import { isArticleType, type Tab, typesOfTab } from '#lib/articles/constants.ts';
import type { RedirectIndex } from '#lib/redirects/resolve.ts';
import type { Replica } from '#sanity/replica/replica.ts';
import { entryOf, type SiteEntry } from './entry.ts';
import { fold } from './fold.ts';
import { redirectsOf } from './redirects.ts';

/** Every address that the published documents give, for looking up. */
export type Addresses = {
  /** By document id; without redirects. */
  entries: ReadonlyMap<string, SiteEntry>;
  /** By language and slug, as `addressKey` writes them. */
  articles: ReadonlyMap<string, SiteEntry>;
  topics: ReadonlyMap<string, SiteEntry>;
  redirects: RedirectIndex;
  /** Slugs by `spellingKey`, to find them written in other letters. */
  spellings: ReadonlyMap<string, string>;
  /** Old paths by their folded form. */
  oldSpellings: ReadonlyMap<string, string>;
};

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

/** The key of a slug of `articles/<locale>` or `topics/<locale>`. */
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

function collect(replica: Replica): Addresses {
  const entries = new Map<string, SiteEntry>();
  const articles = new Map<string, SiteEntry>();
  const topics = new Map<string, SiteEntry>();
  const lookup = (id: string) => replica.get(id);
  // In the order of ids: where two documents claim one address, pages show the first.
  for (const document of replica.documents) {
    if (document._type === 'redirect') continue;
    const entry = entryOf(document, lookup);
    entries.set(entry.id, entry);
    const pages = isArticleType(entry.type)
      ? articles
      : entry.type === 'topic'
        ? topics
        : undefined;
    if (pages === undefined || entry.slug === null) continue;
    const key = addressKey(entry.language, entry.slug);
    if (!pages.has(key)) pages.set(key, entry);
  }
  const { index, spellings: oldSpellings } = redirectsOf(replica);
  const spellings = spellingsOf({ articles, topics });
  return { entries, articles, topics, redirects: index, spellings, oldSpellings };
}

/** The first of two that differ in their letters alone counts. */
function spellingsOf(pages: Pick<Addresses, 'articles' | 'topics'>): Map<string, string> {
  const spellings = new Map<string, string>();
  const add = (group: string, text: string) => {
    const key = spellingKey(group, text);
    if (!spellings.has(key)) spellings.set(key, text);
  };
  for (const kind of ['articles', 'topics'] as const) {
    for (const { language, slug } of pages[kind].values()) add(`${kind}/${language}`, slug ?? '');
  }
  return spellings;
}
