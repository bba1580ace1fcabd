import { ARTICLE_TYPES, isArticleType, tabOfType } from '#lib/articles/constants.ts';
import { slugOfRedirect } from '#lib/redirects/slug.ts';
import { entryOf, isShownAt, type Lookup, type SiteEntry } from '#lib/site-index/entry.ts';
import {
  articleTag,
  BANNERS,
  COUNTS,
  listTag,
  REDIRECTS,
  SITE,
  TOPICS,
  topicTag,
} from '#sanity/client/tags.ts';
import { type StoredDocument, targetsOf } from '#sanity/groq/index.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';

/** Fields that lists, links and cards show, or that decide where a document is shown. */
const CARD_FIELDS = [
  'title',
  'summary',
  'description',
  'publishedAt',
  'updatedAt',
  'language',
  'order',
  'severity',
  'placement',
  'publishAt',
  'expireAt',
  'pinUntil',
  'effectiveAt',
  'affects',
  'affectedProducts',
];

/**
 * The tags of pages that show something of each change, and of no others: a new body concerns one
 * page, a new title also every list, link and card that shows it. An announcement that nobody sees
 * now, and nobody saw before, concerns its own page and those that will name it: once drawn again
 * they know of its boundary. All others follow then.
 * @param replica as it was before the changes.
 */
export function dependentsOf(
  changes: readonly Change[],
  replica: Replica,
  instant: Date,
): Map<string, Set<string>> {
  const changed = new Map(changes.map((change) => [change.id, change]));
  const before: Lookup = (id) => replica.get(id);
  const after: Lookup = (id) => (changed.has(id) ? changed.get(id)?.after : replica.get(id));
  const referrers = slugsOfReferrers(changes, replica);
  return new Map(
    changes.map((change) => {
      const versions = [
        change.before && entryOf(change.before, before),
        change.after && entryOf(change.after, after),
      ].filter((one) => one !== undefined);
      const isSeen = versions.some((one) => isShownAt(one, instant));
      const known = referrers.get(change.id) ?? [];
      const tags = isSeen ? tagsOfChange(change, versions, known) : tagsOfHidden(versions, known);
      return [change.id, new Set(tags)];
    }),
  );
}

function tagsOfChange(
  change: Change,
  versions: readonly SiteEntry[],
  referrers: readonly string[],
): string[] {
  const isBodyOnly = versions.length === 2 && !isCardChanged(change) && !isMoved(versions);
  const tags = versions.flatMap((version) => tagsOfEntry(version, change, isBodyOnly));
  if (!isBodyOnly) tags.push(...referrers.map(articleTag));
  if (versions.some(({ type }) => isArticleType(type)) && isMoved(versions)) tags.push(COUNTS);
  // An article that gets another address brings its redirects along in the same transaction.
  if (versions.length === 2 && versions[0]?.slug !== versions[1]?.slug) tags.push(REDIRECTS);
  return tags;
}

function tagsOfHidden(versions: readonly SiteEntry[], referrers: readonly string[]): string[] {
  const slugs = versions.flatMap(({ slug, affects }) =>
    slug === null ? affects : [...affects, slug],
  );
  return [...slugs, ...referrers].map(articleTag);
}

function tagsOfEntry(entry: SiteEntry, change: Change, isBodyOnly: boolean): string[] {
  const { type, slug } = entry;
  if (isArticleType(type)) {
    const own = slug === null ? [] : [articleTag(slug)];
    if (isBodyOnly) return own;
    const lists = [listTag('all'), listTag(tabOfType(type))];
    const topics = entry.topic === null ? [] : [topicTag(entry.topic)];
    const banners = entry.isBanner ? [BANNERS] : [];
    return [...own, ...lists, ...topics, ...banners, ...entry.affects.map(articleTag)];
  }
  if (type === 'topic') return slug === null ? [TOPICS] : [TOPICS, topicTag(slug)];
  if (type === 'siteSettings') return [SITE];
  if (type === 'redirect') {
    const slugs = [change.before, change.after].flatMap((one) => slugOfRedirect(one?.from) ?? []);
    return [REDIRECTS, ...slugs.map(articleTag)];
  }
  // Rules of search are on no page; assets are on those of their referrers.
  return [];
}

function isCardChanged({ before, after }: Change): boolean {
  return cardOf(before) !== cardOf(after);
}

function cardOf(document: StoredDocument | undefined): string {
  return JSON.stringify(CARD_FIELDS.map((field) => document?.[field]));
}

/** Whether it appeared, went, or now stands under another address, language, type or topic. */
function isMoved([before, after]: readonly SiteEntry[]): boolean {
  return (
    before?.slug !== after?.slug ||
    before?.language !== after?.language ||
    before?.type !== after?.type ||
    before?.topic !== after?.topic
  );
}

/** The slugs of articles that refer to a changed document, before or after, by its id. */
function slugsOfReferrers(changes: readonly Change[], replica: Replica): Map<string, string[]> {
  const ids = new Set(changes.map(({ id }) => id));
  const found = new Map<string, string[]>();
  const articles = [
    ...replica.ofTypes(ARTICLE_TYPES),
    ...changes.flatMap(({ after }) => (after && isArticleType(after._type) ? after : [])),
  ];
  for (const article of articles) {
    const { slug } = entryOf(article, () => undefined);
    if (slug === null) continue;
    for (const target of targetsOf(article)) {
      if (ids.has(target)) found.set(target, [...(found.get(target) ?? []), slug]);
    }
  }
  return found;
}
