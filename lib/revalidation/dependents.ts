import { isArticleType, tabOfType } from '#lib/articles/constants.ts';
import { articleOfRedirect } from '#lib/redirects/slug.ts';
import { refOf } from '#lib/reference.ts';
import { Related } from '#lib/related/related.ts';
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
  tagIn,
  topicTag,
  versionsTag,
} from '#sanity/client/tags.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';
import { type Addressed, isAddressed, tagOf } from './addressed.ts';
import { tagsOfLists } from './lists-at-end.ts';
import { tagsOfReferrers } from './referrers.ts';
import { idsAtSameAddress } from './same-address.ts';
import { idsInRecords, versionsBeforeAndAfter, withVersions } from './versions.ts';
import { isCardChanged, isMoved, isRecord, isTimeChanged } from './what-changed.ts';

/**
 * The tags of pages that show something of each change, and of no others: a new body concerns one
 * page, a new title also every list, link and card that shows it. An announcement that nobody sees
 * at these instants, and nobody saw before, concerns its own page and those that will name it: once drawn again
 * they know of its boundary. All others follow then.
 * @param replica as it was before the changes.
 * @param instants as of which there are pages: now, and boundaries that pages are drawn ahead of.
 */
export function dependentsOf(
  changes: readonly Change[],
  replica: Replica,
  instants: readonly Date[],
  related = new Related(replica),
): Map<string, Set<string>> {
  const changed = new Map(changes.map((change) => [change.id, change]));
  const before: Lookup = (id) => replica.get(id);
  const after: Lookup = (id) => (changed.has(id) ? changed.get(id)?.after : replica.get(id));
  const lookups = [before, after];
  const versions = versionsBeforeAndAfter(changes, replica);
  const sameAddress = idsAtSameAddress(changes, replica);
  const concerned = new Map(
    changes.map(({ id, before: former, after: latter }) => [
      id,
      [
        ...withVersions(
          [id, ...idsInRecords(former, latter), ...(sameAddress.get(id) ?? [])],
          versions,
        ),
      ],
    ]),
  );
  const atEnd = tagsOfLists(changes, { replica, related }, instants, isCardChanged);
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
      const isSeen = states.some((one) => instants.some((instant) => isShownAt(one, instant)));
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
