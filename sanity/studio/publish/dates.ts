import { timeOf } from '#lib/instant.ts';
import { updateOf } from './changes.ts';
import { meaningOf } from './meaning.ts';
import { type IsWord, isSameButForTypos } from './typo.ts';

type Version = Readonly<Record<string, unknown>>;

/** What publishing writes into the two dates that readers see; only what differs from the draft. */
export type DatesToSet = { publishedAt?: string; updatedAt?: string };

/**
 * The honest dates of an article at the moment of publishing. "Published on" is when readers can
 * first read it, and never moves after that. "Updated on" moves when the meaning changed, and when
 * the editor says in a note what did; unless the editor keeps the date or set it by hand.
 */
export function datesOnPublish(
  { draft, published }: { draft: Version; published: Version | null },
  instant: Date,
  isWord: IsWord,
): DatesToSet {
  const publishedAt = firstPublication(draft, published, instant);
  const updatedAt = movesUpdatedOn({ draft, published }, instant, isWord)
    ? instant.toISOString()
    : keptUpdate(draft, published, publishedAt, instant);
  return {
    ...(publishedAt === draft.publishedAt ? {} : { publishedAt }),
    ...(updatedAt === draft.updatedAt ? {} : { updatedAt }),
  };
}

/** The editor's date if there is one; else the moment at which it goes up. */
function firstPublication(draft: Version, published: Version | null, instant: Date): string {
  const kept = textOf(draft.publishedAt);
  const isSeen = published !== null && !isLater(published.publishAt, instant);
  const isOurs = kept !== null && published !== null && kept === published.publishAt;
  if (kept !== null && (isSeen || !isOurs)) return kept;
  // An imported article may lack the date; it was there for readers since it was made.
  return (isSeen && textOf(published._createdAt)) || goesUpAt(draft, instant);
}

/** Whether publishing says to readers that the article was updated at this instant. */
export function movesUpdatedOn(
  { draft, published }: { draft: Version; published: Version | null },
  instant: Date,
  isWord: IsWord,
): boolean {
  // Nobody has seen the former version yet, so there is nothing that was updated.
  if (published === null || isLater(published.publishAt, instant)) return false;
  if (isSetByHand(draft, published)) return false;
  const { note, keepsDate } = updateOf(draft);
  if (keepsDate) return false;
  if (note !== '' || textOf(draft.updatedAt) === null) return true;
  return !isSameButForTypos(meaningOf(published), meaningOf(draft), isWord);
}

function keptUpdate(
  draft: Version,
  published: Version | null,
  publishedAt: string,
  instant: Date,
): string {
  const kept = textOf(draft.updatedAt);
  if (published === null || isSetByHand(draft, published)) return kept ?? publishedAt;
  return isLater(published.publishAt, instant) ? publishedAt : (kept ?? publishedAt);
}

function isSetByHand(draft: Version, published: Version): boolean {
  const kept = textOf(draft.updatedAt);
  return kept !== null && kept !== textOf(published.updatedAt) && kept !== published.publishAt;
}

function goesUpAt(draft: Version, instant: Date): string {
  const opens = textOf(draft.publishAt);
  return opens !== null && isLater(opens, instant) ? opens : instant.toISOString();
}

function isLater(value: unknown, instant: Date): boolean {
  const time = timeOf(value);
  return time !== null && time > instant.getTime();
}

function textOf(value: unknown): string | null {
  return timeOf(value) === null ? null : String(value);
}
