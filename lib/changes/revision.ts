import { isVisibleAt } from '#lib/announcements/window.ts';

/**
 * One published document as the pages know it: enough to see that it changed, which pages show
 * what changed of it, and what its own address should answer.
 */
export type Revision = {
  id: string;
  type: string;
  rev: string;
  slug: string | null;
  /** Slug of the topic an article is sorted under. */
  topic: string | null;
  /** Stands for everything lists show of it: title, summary, dates, address, language. */
  card: string;
  /** Tags of what shows an announcement besides lists: articles that it concerns, banners. */
  shownOn?: readonly string[];
  language?: string | null;
  /** When an announcement shows, as it is stored. */
  publishAt?: unknown;
  expireAt?: unknown;
  /** What a redirect says. */
  from?: string | null;
  to?: string | null;
  permanent?: boolean | null;
};

/** Whether readers see a document at an instant: only announcements come and go with the clock. */
export function isShownAt(one: Revision, instant: Date): boolean {
  return one.type !== 'announcement' || isVisibleAt(one, instant);
}

/** A document that differs between two readings. `before` or `after` is absent when it is new or gone. */
export type Change = { id: string; before?: Revision; after?: Revision };

export type Revisions = ReadonlyMap<string, Revision>;

/** Every document that is new, gone or of another revision. */
export function changesBetween(before: Revisions, after: Revisions): Change[] {
  const changes: Change[] = [];
  for (const [id, revision] of after) {
    const former = before.get(id);
    if (former?.rev !== revision.rev) changes.push({ id, before: former, after: revision });
  }
  for (const [id, revision] of before) {
    if (!after.has(id)) changes.push({ id, before: revision });
  }
  return changes;
}
