import type { Action } from '@sanity/client';

/** What an edit changes in a draft. */
export type DraftPatch = { set?: Record<string, unknown>; unset?: string[] };

export function draftIdOf(publishedId: string): string {
  return `drafts.${publishedId}`;
}

/** Changes the draft of a document; it is made from what is published when there is none. */
export function editAction(publishedId: string, patch: DraftPatch): Action {
  return {
    actionType: 'sanity.action.document.edit',
    draftId: draftIdOf(publishedId),
    publishedId,
    patch,
  };
}

/** Publishes the draft of a document. */
export function publishAction(publishedId: string): Action {
  return {
    actionType: 'sanity.action.document.publish',
    draftId: draftIdOf(publishedId),
    publishedId,
  };
}
