import { isArticleType } from '#lib/articles/constants.ts';
import type { Revision, Revisions } from './revision.ts';

/** Two articles that want one address: readers see the first, by id, and never the others. */
export type SameAddress = { slug: string; shown: string; hidden: string };

/**
 * Articles under an address that another one has already. The Studio publishes none, so these were
 * written by a program.
 */
export function listSameAddress(revisions: Revisions): SameAddress[] {
  const first = new Map<string, string>();
  const found: SameAddress[] = [];
  for (const revision of [...revisions.values()].sort(byId)) {
    if (!isArticleType(revision.type) || revision.slug === null) continue;
    const address = JSON.stringify([revision.language ?? '', revision.slug]);
    const shown = first.get(address);
    if (shown === undefined) first.set(address, revision.id);
    else found.push({ slug: revision.slug, shown, hidden: revision.id });
  }
  return found;
}

function byId(one: Revision, other: Revision): number {
  return one.id < other.id ? -1 : 1;
}
