import { isArticleType, tabOfType } from '#lib/articles/constants.ts';
import { articleOfRedirect } from '#lib/redirects/slug.ts';
import { refOf } from '#lib/reference.ts';
import { Related } from '#lib/related/related.ts';
import { entryOf, isShownAt, type Lookup, type SiteEntry } from '#lib/site-index/entry.ts';
import { TRANSLATIONS_TYPE } from '#lib/site-index/translation-record.ts';
import {
  articleTag,
  BANNERS,
  COUNTS,
  categoryTag,
  listTag,
  REDIRECTS,
  SITE,
  TOPICS,
  tagIn,
  topicTag,
  versionsTag,
} from '#sanity/client/tags.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';
import { type Addressed, isAddressed, tagOf } from './addressed.ts';
import { tagsOfLists } from './lists-at-end.ts';
import { tagsOfReferrers } from './referrers.ts';
import { idsInRecords, versionsBeforeAndAfter, withVersions } from './versions.ts';

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
  'translations',
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
  related = new Related(replica),
): Map<string, Set<string>> {
  const changed = new Map(changes.map((change) => [change.id, change]));
  const before: Lookup = (id) => replica.get(id);
  const after: Lookup = (id) => (changed.has(id) ? changed.get(id)?.after : replica.get(id));
  const lookups = [before, after];
  const versions = versionsBeforeAndAfter(changes, replica);
  const concerned = new Map(
    changes.map(({ id, before: former, after: latter }) => [
      id,
      [...withVersions([id, ...idsInRecords(former, latter)], versions)],
    ]),
  );
  const atEnd = tagsOfLists(changes, { replica, related }, instant, isCardChanged);
  const referrers = tagsOfReferrers(changes, replica, new Set([...concerned.values()].flat()));
  return new Map(
    changes.map((change) => {
      const states = [
        change.before && entryOf(change.before, before),
        change.after && entryOf(change.after, after),
      ].filter((one) => one !== undefined);
      const ids = concerned.get(change.id) ?? [];
      const around = [
        ...entriesOf(
          ids.filter((id) => id !== change.id),
          lookups,
        )
          .filter(isAddressed)
          .map(tagOf),
        ...affectedTags([change.before, change.after], versions, lookups),
        ...ids.flatMap((id) => referrers.get(id) ?? []),
      ];
      const ends = atEnd.get(change.id) ?? [];
      const isSeen = states.some((one) => isShownAt(one, instant));
      if (!isSeen) {
        return [change.id, new Set([...around, ...ends, ...states.filter(isAddressed).map(tagOf)])];
      }
      // Of an article in one language alone every page knows its address.
      const leading =
        ids.length > 1 ? entriesOf(ids, lookups).filter(isAddressed).map(versionsTagOf) : [];
      return [change.id, new Set([...tagsOfChange(change, states, around, leading), ...ends])];
    }),
  );
}

/**
 * @param around of pages that show it, or one of its versions, as more than a page of its own.
 * @param leading of pages that lead to whichever version there is.
 */
function tagsOfChange(
  change: Change,
  states: readonly SiteEntry[],
  around: readonly string[],
  leading: readonly string[],
): string[] {
  if (isRecord(change)) return [...around, ...leading];
  const isBodyOnly = states.length === 2 && !isCardChanged(change) && !isMoved(states);
  const tags = states.flatMap((state) => tagsOfEntry(state, change, isBodyOnly));
  if (!isBodyOnly) tags.push(...around);
  if (!isBodyOnly && states.some(({ type }) => isArticleType(type))) {
    if (isMoved(states)) tags.push(...states.map(({ language }) => tagIn(COUNTS, language)));
    if (isMoved(states) || isTimeChanged(change)) tags.push(...leading);
  }
  // An article that gets another address brings its redirects along in the same transaction.
  if (states.length === 2 && states[0]?.slug !== states[1]?.slug) tags.push(REDIRECTS);
  return tags;
}

function tagsOfEntry(entry: SiteEntry, change: Change, isBodyOnly: boolean): string[] {
  const { type, slug, language } = entry;
  if (isArticleType(type)) {
    const own = slug === null ? [] : [articleTag(slug, language)];
    if (isBodyOnly) return own;
    const lists = [listTag('all', language), listTag(tabOfType(type), language)];
    const topics = entry.topics.map((topic) => topicTag(topic, language));
    const banners = entry.isBanner ? [tagIn(BANNERS, language)] : [];
    return [...own, ...lists, ...topics, ...banners];
  }
  if (type === 'topic') return slug === null ? [TOPICS] : [TOPICS, topicTag(slug)];
  if (type === 'category') return slug === null ? [TOPICS] : [TOPICS, categoryTag(slug)];
  if (type === 'siteSettings') return [SITE];
  if (type === 'redirect') {
    const moved = [change.before, change.after].flatMap(
      (one) => articleOfRedirect(one?.from) ?? [],
    );
    return [REDIRECTS, ...moved.map((one) => articleTag(one.slug, one.language))];
  }
  // Rules of search are on no page; people and assets are on those of their referrers.
  return [];
}

function versionsTagOf({ slug, language }: Addressed): string {
  return versionsTag(slug, language);
}

function isRecord({ before, after }: Change): boolean {
  return (after ?? before)?._type === TRANSLATIONS_TYPE;
}

function entriesOf(ids: Iterable<string>, lookups: readonly Lookup[]): SiteEntry[] {
  return [...ids].flatMap((id) =>
    lookups.flatMap((lookup) => {
      const document = lookup(id);
      return document ? entryOf(document, lookup) : [];
    }),
  );
}

/** Of the articles, in every language, that a changed announcement concerns. */
function affectedTags(
  states: readonly (StoredDocument | undefined)[],
  versions: ReadonlyMap<string, ReadonlySet<string>>,
  lookups: readonly Lookup[],
): string[] {
  const ids = states.flatMap((one) => {
    const affects = one?._type === 'announcement' && Array.isArray(one.affects) ? one.affects : [];
    return affects.flatMap((item) => refOf(item) ?? []);
  });
  return entriesOf(withVersions(ids, versions), lookups).filter(isAddressed).map(tagOf);
}

/** Whether an announcement shows at other times than before. */
function isTimeChanged({ before, after }: Change): boolean {
  return before?.publishAt !== after?.publishAt || before?.expireAt !== after?.expireAt;
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
