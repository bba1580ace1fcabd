import { isVisibleAt } from '#lib/announcements/window.ts';
import { placeOfPromoted } from '#lib/articles/promoted.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { timeOf } from '#lib/instant.ts';
import { listOf } from '#sanity/blocks/fields.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';

/** Looks a published document up by its id. */
export type Lookup = (id: string) => StoredDocument | undefined;

/** What the site needs of a published document to know its addresses and who shows it. */
export type SiteEntry = {
  id: string;
  type: string;
  slug: string | null;
  language: string;
  /** Slugs of the topics an article is listed in, that of its own path first. */
  topics: readonly string[];
  /** Slug of the category that a topic stands in. */
  category: string | null;
  /** Whether it stands before the other articles of its topics. */
  isPromoted: boolean;
  /** Its place among those that do; undefined when it is none of them. */
  promotedPlace: number | undefined;
  /** Slugs of the articles that an announcement concerns. */
  affects: readonly string[];
  isBanner: boolean;
  /** When an announcement shows, as it is stored. */
  publishAt: unknown;
  expireAt: unknown;
  /** Whether it takes effect at an instant, which is then had as a calendar. */
  hasEffect: boolean;
  /** Whether editors keep it from search engines. */
  noIndex: boolean;
};

/** Reads an entry out of a document, whatever is missing or wrong in it. */
export function entryOf(document: StoredDocument, lookup: Lookup): SiteEntry {
  return {
    id: document._id,
    type: document._type,
    slug: slugOf(document),
    // Documents without a language are in the default one, as in `inLocale` of the queries.
    language: textOf(document.language) ?? DEFAULT_LOCALE,
    topics: [
      ...new Set(
        [document.topic, ...listOf(document.otherTopics)].flatMap(
          (one) => slugOf(referenced(one, lookup)) ?? [],
        ),
      ),
    ],
    category: slugOf(referenced(document.category, lookup)),
    isPromoted: document.promoted === true,
    promotedPlace: placeOfPromoted(document.promoted, document.order),
    affects: listOf(document.affects).flatMap((one) => slugOf(referenced(one, lookup)) ?? []),
    isBanner: document.placement === 'banner',
    publishAt: document.publishAt,
    expireAt: document.expireAt,
    hasEffect: document._type === 'announcement' && timeOf(document.effectiveAt) !== null,
    noIndex: isNoIndex(document.seo),
  };
}

/** Whether readers see a document at an instant: only announcements come and go with the clock. */
export function isShownAt(
  one: Pick<SiteEntry, 'type' | 'publishAt' | 'expireAt'>,
  instant: Date,
): boolean {
  return one.type !== 'announcement' || isVisibleAt(one, instant);
}

function isNoIndex(seo: unknown): boolean {
  return typeof seo === 'object' && seo !== null && 'noIndex' in seo && seo.noIndex === true;
}

function slugOf(document: StoredDocument | undefined): string | null {
  const slug = document?.slug;
  if (typeof slug !== 'object' || slug === null || !('current' in slug)) return null;
  return textOf(slug.current) ?? null;
}

function referenced(value: unknown, lookup: Lookup): StoredDocument | undefined {
  if (typeof value !== 'object' || value === null || !('_ref' in value)) return undefined;
  return typeof value._ref === 'string' ? lookup(value._ref) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
