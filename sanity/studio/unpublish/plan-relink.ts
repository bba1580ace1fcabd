import type { Action } from '@sanity/client';
import type { SanityClient, SanityDocument } from 'sanity';
import { pairsOf } from '../announcements/pairs.ts';
import { draftIdOf, editAction, publishAction } from '../transactions/actions.ts';
import type { Referrer } from './referrers.ts';
import { type Replacement, relinkedFields } from './relink.ts';

/** Larger transactions are slow, and nobody looks through so many documents. */
const MAX_DOCUMENTS = 50;

/** How the documents that lead to what goes are made to lead to something else. */
export type RelinkPlan = {
  actions: Action[];
  /** Documents that these actions change. */
  changed: Referrer[];
  /** Documents that somebody has to change: they hold edits that are not published, or are too many. */
  byHand: Referrer[];
};

/**
 * Plans to change every document that can be changed without publishing somebody's edits: what is
 * published without a draft is changed and published, what is only a draft is changed as one.
 */
export async function planRelink(
  client: SanityClient,
  documents: readonly Referrer[],
  replacement: Replacement,
): Promise<RelinkPlan> {
  const ids = documents.map(({ id }) => id);
  const versions = await client
    .withConfig({ perspective: 'raw', useCdn: false })
    .fetch<SanityDocument[]>(
      '*[_id in $ids]',
      { ids: [...ids, ...ids.map(draftIdOf)] },
      { tag: 'relink' },
    );
  const plan: RelinkPlan = { actions: [], changed: [], byHand: [] };
  for (const { id, draft, published } of pairsOf(versions)) {
    const document = documents.find((one) => one.id === id);
    if (document === undefined) continue;
    const version = draft ?? published;
    const set = version === null ? {} : relinkedFields(version, replacement);
    const isOwn = id === replacement.targetId;
    const isEdited = draft !== null && published !== null;
    const isFull = plan.changed.length >= MAX_DOCUMENTS;
    if (isEdited || isOwn || isFull || Object.keys(set).length === 0) {
      plan.byHand.push(document);
      continue;
    }
    plan.changed.push(document);
    plan.actions.push(editAction(id, { set }), ...(published === null ? [] : [publishAction(id)]));
  }
  return plan;
}
