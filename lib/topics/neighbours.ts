import { idsByDate } from '#lib/articles/by-date.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { promotedFirst } from '#lib/articles/promoted.ts';
import { refOf } from '#lib/reference.ts';
import { entryOf, isShownAt, type SiteEntry } from '#lib/site-index/entry.ts';
import { readText, UNTITLED } from '#lib/text.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Replica } from '#sanity/replica/replica.ts';
import { topicIdsOf } from './topic-ids.ts';
import type { Neighbour, Neighbours } from './types.ts';

/** The same with the slugs of the announcements on which it depends what stands there. */
export type NeighboursInTime = Neighbours & { announcements: readonly string[] };

/** An article of a topic. */
type Member = { document: StoredDocument; entry: SiteEntry; slug: string };

/** The articles that have an address, by language and id of a topic. */
export type Members = ReadonlyMap<string, readonly Member[]>;

/** An article as readers get it; null where they do not. */
type Show = (member: Member, instant: Date) => Neighbour | null;

const OWN: Show = ({ document, entry, slug }, instant) =>
  isShownAt(entry, instant) ? { slug, title: readText(document.title) || UNTITLED } : null;

/** What is known of a version of a replica. */
type Known = { version: number; members: Members; sequences: Map<string, Sequence> };

/** The order of a topic in one period of `MAX_AGE_MS`. */
type Sequence = { period: number; members: readonly Member[] };

const known = new WeakMap<Replica, Known>();

/** How long the order of a topic is taken from before: dates to come are left out of it. */
const MAX_AGE_MS = 60_000;

/**
 * What stands beside an article in the topic of its path; undefined when it is in none.
 * @param show what its readers get of an article, where they read another language than its own.
 */
export function neighboursOf(
  replica: Replica,
  id: string,
  instant: Date,
  show: Show = OWN,
): NeighboursInTime | undefined {
  const document = replica.get(id);
  const key = document && keyOf(document);
  if (key === undefined) return undefined;
  const state = stateOf(replica);
  const period = Math.floor(instant.getTime() / MAX_AGE_MS);
  const kept = state.sequences.get(key);
  const sequence =
    kept?.period === period ? kept.members : inSequence(state.members.get(key) ?? [], instant);
  state.sequences.set(key, { period, members: sequence });
  return besides(
    sequence,
    sequence.findIndex((one) => one.entry.id === id),
    instant,
    show,
  );
}

/** What stands beside every article whose path leads through a topic, by the article's id. */
export function neighboursIn(
  members: readonly Member[],
  key: string,
  instant: Date,
): Map<string, { slug: string; language: string; beside: NeighboursInTime }> {
  const sequence = inSequence(members, instant);
  return new Map(
    sequence.flatMap(({ document, entry: { id, language }, slug }, at) =>
      keyOf(document) === key
        ? [[id, { slug, language, beside: besides(sequence, at, instant, OWN) }]]
        : [],
    ),
  );
}

/** The topics in which documents are listed. */
export function membersOf(documents: Iterable<StoredDocument>): Members {
  const members = new Map<string, Member[]>();
  for (const document of documents) {
    const entry = entryOf(document, () => undefined);
    const slug = readText(entry.slug);
    if (slug === '') continue;
    for (const key of keysOf(document, entry)) {
      const some = members.get(key);
      if (some === undefined) members.set(key, [{ document, entry, slug }]);
      else some.push({ document, entry, slug });
    }
  }
  return members;
}

/** The topics of an article in its language, that of its path first. */
export function keysOf(
  document: StoredDocument,
  { language } = entryOf(document, () => undefined),
) {
  const others: readonly unknown[] = Array.isArray(document.otherTopics)
    ? document.otherTopics
    : [];
  const ids = { topic: refOf(document.topic), otherTopics: others.map(refOf) };
  return topicIdsOf(ids).map((id) => `${language} ${id}`);
}

function keyOf(document: StoredDocument): string | undefined {
  return refOf(document.topic) === undefined ? undefined : keysOf(document)[0];
}

/** The articles of every topic as they are in a replica now. */
export function membersIn(replica: Replica): Members {
  return stateOf(replica).members;
}

function stateOf(replica: Replica): Known {
  const found = known.get(replica);
  if (found?.version === replica.version) return found;
  const state: Known = {
    version: replica.version,
    members: membersOf(replica.ofTypes(ARTICLE_TYPES)),
    sequences: new Map(),
  };
  known.set(replica, state);
  return state;
}

/** All of them in the order of the topic's page, whether readers see them or not. */
function inSequence(members: readonly Member[], instant: Date): Member[] {
  const byId = new Map(members.map((one) => [one.entry.id, one]));
  const rows = members.map(({ document }) => document);
  const ids = promotedFirst(
    idsByDate(rows, 'updated', instant),
    (id) => byId.get(id)?.entry.promotedPlace,
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function besides(
  sequence: readonly Member[],
  at: number,
  instant: Date,
  show: Show,
): NeighboursInTime {
  const before = nearest(at < 0 ? [] : sequence.slice(0, at).reverse(), instant, show);
  const after = nearest(at < 0 ? [] : sequence.slice(at + 1), instant, show);
  return {
    previous: before.found,
    next: after.found,
    announcements: [...before.announcements, ...after.announcements],
  };
}

/** The first that readers see, and every announcement up to there, which time may show or hide. */
function nearest(members: readonly Member[], instant: Date, show: Show) {
  const announcements: string[] = [];
  for (const member of members) {
    if (member.entry.type === 'announcement') announcements.push(member.slug);
    const found = show(member, instant);
    if (found !== null) return { found, announcements };
  }
  return { found: null, announcements };
}
