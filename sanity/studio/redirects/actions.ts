import type { Action } from '@sanity/client';
import { draftIdOf, editAction, publishAction } from '../transactions/actions.ts';
import { type Move, planRedirects, type RedirectStep, type StoredRedirect } from './plan.ts';

/** What has to be done so that readers of an address find what stands under another one. */
export function redirectActions(move: Move, stored: readonly StoredRedirect[]): Action[] {
  return planRedirects(move, stored).flatMap(carriedOut);
}

/** Redirects are published at once; no draft of theirs is ever left behind. */
function carriedOut(step: RedirectStep): Action[] {
  if (step.kind === 'remove') return [removal(step)];
  if (step.kind === 'repoint') {
    const { id, to, permanent } = step;
    return [editAction(id, { set: { to, permanent } }), publishAction(id)];
  }
  const { id, from, to } = step;
  return [
    {
      actionType: 'sanity.action.document.create',
      publishedId: id,
      attributes: { _id: draftIdOf(id), _type: 'redirect', from, to, permanent: true },
      ifExists: 'fail',
    },
    publishAction(id),
  ];
}

/** What somebody is changing stays as a draft. */
function removal({ id, keepDraft }: Extract<RedirectStep, { kind: 'remove' }>): Action {
  return keepDraft
    ? {
        actionType: 'sanity.action.document.unpublish',
        draftId: draftIdOf(id),
        publishedId: id,
      }
    : { actionType: 'sanity.action.document.delete', publishedId: id, includeDrafts: [] };
}
