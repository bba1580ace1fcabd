import type { Action } from '@sanity/client';
import type { SanityDocument } from 'sanity';
import { isArticleType } from '#lib/articles/constants.ts';
import { planRedirects, type RedirectStep, type StoredRedirect } from '../redirects/plan.ts';
import { changesOnPublish } from './changes.ts';
import { datesOnPublish } from './dates.ts';
import { pathOf } from './paths.ts';
import type { IsWord } from './typo.ts';

export type Publication = {
  /** The document as it is being edited, with its own draft id. */
  draft: SanityDocument;
  published: SanityDocument | null;
  /** Every redirect there is; needed only when {@link movesPage} says so. */
  redirects: readonly StoredRedirect[];
};

/** Whether publishing puts a page where none was, so that redirects have to be looked at. */
export function movesPage({ draft, published }: Omit<Publication, 'redirects'>): boolean {
  const path = pathOf(draft);
  return path !== null && path !== pathOf(published);
}

/**
 * The actions of one publication. They are carried out in one transaction, all or none: the dates
 * that readers see, what changed, the document itself, and the redirects that a new address needs.
 */
export function planPublication(publication: Publication, instant: Date, isWord: IsWord): Action[] {
  const { draft, published } = publication;
  const draftId = draft._id;
  const publishedId = draftId.replace(/^drafts\./, '');
  const patch = isArticleType(draft._type) ? articlePatch(publication, instant, isWord) : null;
  return [
    ...(patch === null ? [] : [edit(publishedId, patch)]),
    {
      actionType: 'sanity.action.document.publish',
      draftId,
      publishedId,
      // The edit above makes a revision of its own, so only a bare publication can name the draft's.
      ...(patch !== null ? {} : { ifDraftRevisionId: draft._rev }),
      ...(published === null ? {} : { ifPublishedRevisionId: published._rev }),
    },
    ...redirectActions(publication),
  ];
}

type Patch = { set?: Record<string, unknown>; unset?: string[] };

/** What publishing writes into the article itself, or null. A note is spent when it is published. */
function articlePatch(
  { draft, published }: Publication,
  instant: Date,
  isWord: IsWord,
): Patch | null {
  const dates = datesOnPublish({ draft, published }, instant, isWord);
  const changes = changesOnPublish(draft, instant);
  const set = { ...dates, ...(changes === null ? {} : { changes }) };
  const isSpent = draft.update !== undefined;
  if (Object.keys(set).length === 0 && !isSpent) return null;
  return {
    ...(Object.keys(set).length === 0 ? {} : { set }),
    ...(isSpent ? { unset: ['update'] } : {}),
  };
}

function redirectActions({ draft, published, redirects }: Publication): Action[] {
  const to = pathOf(draft);
  if (to === null || !movesPage({ draft, published })) return [];
  return planRedirects({ from: pathOf(published), to }, redirects).flatMap(carriedOut);
}

/** Redirects are published at once; no draft of theirs is ever left behind. */
function carriedOut(step: RedirectStep): Action[] {
  if (step.kind === 'remove') return [removal(step)];
  if (step.kind === 'repoint') {
    const { id, to, permanent } = step;
    return [edit(id, { set: { to, permanent } }), publish(id)];
  }
  const { id, from, to } = step;
  return [
    {
      actionType: 'sanity.action.document.create',
      publishedId: id,
      attributes: { _id: draftOf(id), _type: 'redirect', from, to, permanent: true },
      ifExists: 'fail',
    },
    publish(id),
  ];
}

/** What somebody is changing stays as a draft. */
function removal({ id, keepDraft }: Extract<RedirectStep, { kind: 'remove' }>): Action {
  return keepDraft
    ? {
        actionType: 'sanity.action.document.unpublish',
        draftId: draftOf(id),
        publishedId: id,
      }
    : { actionType: 'sanity.action.document.delete', publishedId: id, includeDrafts: [] };
}

function edit(publishedId: string, patch: Patch): Action {
  return {
    actionType: 'sanity.action.document.edit',
    draftId: draftOf(publishedId),
    publishedId,
    patch,
  };
}

function publish(publishedId: string): Action {
  return {
    actionType: 'sanity.action.document.publish',
    draftId: draftOf(publishedId),
    publishedId,
  };
}

function draftOf(publishedId: string): string {
  return `drafts.${publishedId}`;
}
