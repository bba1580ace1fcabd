import { ARTICLE_TYPES, isArticleType, tabOfType } from '#lib/articles/constants.ts';
import { slugOfRedirect } from '#lib/redirects/slug.ts';
import { entryOf, isShownAt, type Lookup, type SiteEntry } from '#lib/site-index/entry.ts';
import {
  articleTag,
  BANNERS,
  COUNTS,
  categoryTag,
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
  'category',
  'promoted',
  'name',
  'role',
  'photo',
  'url',
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
  const referrers = tagsOfReferrers(changes, replica);
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
  if (!isBodyOnly) tags.push(...referrers);
  if (versions.some(({ type }) => isArticleType(type)) && isMoved(versions)) tags.push(COUNTS);
  // An article that gets another address brings its redirects along in the same transaction.
  if (versions.length === 2 && versions[0]?.slug !== versions[1]?.slug) tags.push(REDIRECTS);
  return tags;
}

function tagsOfHidden(versions: readonly SiteEntry[], referrers: readonly string[]): string[] {
  const slugs = versions.flatMap(({ slug, affects }) =>
    slug === null ? affects : [...affects, slug],
  );
  return [...slugs.map(articleTag), ...referrers];
}

function tagsOfEntry(entry: SiteEntry, change: Change, isBodyOnly: boolean): string[] {
  const { type, slug } = entry;
  if (isArticleType(type)) {
    const own = slug === null ? [] : [articleTag(slug)];
    if (isBodyOnly) return own;
    const lists = [listTag('all'), listTag(tabOfType(type))];
    const topics = entry.topics.map(topicTag);
    const banners = entry.isBanner ? [BANNERS] : [];
    return [...own, ...lists, ...topics, ...banners, ...entry.affects.map(articleTag)];
  }
  if (type === 'topic') return slug === null ? [TOPICS] : [TOPICS, topicTag(slug)];
  if (type === 'category') return slug === null ? [TOPICS] : [TOPICS, categoryTag(slug)];
  if (type === 'siteSettings') return [SITE];
  if (type === 'redirect') {
    const slugs = [change.before, change.after].flatMap((one) => slugOfRedirect(one?.from) ?? []);
    return [REDIRECTS, ...slugs.map(articleTag)];
  }
  // Rules of search are on no page; people and assets are on those of their referrers.
  return [];
}

function isCardChanged({ before, after }: Change): boolean {
  return cardOf(before) !== cardOf(after);
}

function cardOf(document: StoredDocument | undefined): string {
  return JSON.stringify(CARD_FIELDS.map((field) => document?.[field]));
}

/** Whether it appeared, went, or now stands under another address, language, type or other topics. */
function isMoved([before, after]: readonly SiteEntry[]): boolean {
  return (
    before?.slug !== after?.slug ||
    before?.language !== after?.language ||
    before?.type !== after?.type ||
    before?.topics.join('/') !== after?.topics.join('/')
  );
}

/**
 * Tags of the pages that show a document which refers to a changed one, by the changed one's id. A
 * category is shown by its topics, and in the path of every article of these.
 */
function tagsOfReferrers(changes: readonly Change[], replica: Replica): Map<string, string[]> {
  const ids = new Set(changes.map(({ id }) => id));
  const found = new Map<string, string[]>();
  const add = (id: string, tag: string) => {
    const tags = found.get(id);
    if (tags === undefined) found.set(id, [tag]);
    else tags.push(tag);
  };
  const changed = changes.flatMap(({ after }) => after ?? []);
  const all = (types: readonly string[]) => [
    ...replica.ofTypes(types),
    ...changed.filter(({ _type }) => types.includes(_type)),
  ];
  const categoriesOf = new Map<string, Set<string>>();
  for (const place of all(['topic', 'category'])) {
    const { slug } = entryOf(place, () => undefined);
    const category = place._type === 'topic' ? refOf(place.category) : undefined;
    if (category !== undefined && ids.has(category)) {
      categoriesOf.set(place._id, (categoriesOf.get(place._id) ?? new Set()).add(category));
    }
    if (slug === null) continue;
    const tag = place._type === 'topic' ? topicTag(slug) : categoryTag(slug);
    for (const target of targetsOf(place)) if (ids.has(target)) add(target, tag);
  }
  for (const article of all(ARTICLE_TYPES)) {
    const { slug } = entryOf(article, () => undefined);
    if (slug === null) continue;
    for (const target of targetsOf(article)) {
      if (ids.has(target)) add(target, articleTag(slug));
    }
    for (const category of categoriesOf.get(refOf(article.topic) ?? '') ?? []) {
      add(category, articleTag(slug));
    }
  }
  return found;
}

function refOf(value: unknown): string | undefined {
  const ref: unknown = Reflect.get(Object(value), '_ref');
  return typeof ref === 'string' ? ref : undefined;
}
