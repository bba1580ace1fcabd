import { isArticleType, type Tab, typesOfTab } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { type Destination, indexRedirects, type Redirect } from '#lib/redirects/resolve.ts';
import type { Revision, Revisions } from './revision.ts';

/** Every address that the published documents give, for looking up. */
export type Addresses = {
  /** By language and slug, as `addressKey` writes them. */
  articles: ReadonlyMap<string, Revision>;
  topics: ReadonlyMap<string, Revision>;
  redirects: ReadonlyMap<string, Destination>;
};

const known = new WeakMap<Revisions, Addresses>();

/** The addresses of these documents, worked out once for each reading of them. */
export function addressesOf(revisions: Revisions): Addresses {
  const found = known.get(revisions) ?? collect(revisions);
  known.set(revisions, found);
  return found;
}

export function addressKey(locale: string, slug: string): string {
  return `${locale}/${slug}`;
}

/** The articles of a tab in a language, whether their windows are open or not. */
export function articlesOf(tab: Tab, locale: string, revisions: Revisions): Revision[] {
  const types: readonly string[] = typesOfTab(tab);
  return [...revisions.values()].filter(
    (one) => types.includes(one.type) && one.slug !== null && languageOf(one) === locale,
  );
}

function collect(revisions: Revisions): Addresses {
  const articles = new Map<string, Revision>();
  const topics = new Map<string, Revision>();
  const redirects: Redirect[] = [];
  // Where two documents claim one address, pages show the first by id.
  for (const one of [...revisions.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (one.type === 'redirect') {
      redirects.push({
        from: one.from ?? null,
        to: one.to ?? null,
        permanent: one.permanent ?? null,
      });
    }
    const pages = isArticleType(one.type) ? articles : one.type === 'topic' ? topics : undefined;
    if (pages === undefined || one.slug === null) continue;
    const key = addressKey(languageOf(one), one.slug);
    if (!pages.has(key)) pages.set(key, one);
  }
  return { articles, topics, redirects: indexRedirects(redirects) };
}

/** Documents without a language are in the default one, as in `inLocale` of the queries. */
function languageOf({ language }: Revision): string {
  return language ?? DEFAULT_LOCALE;
}
