import type { Action } from '@sanity/client';
import type { SanityDocument } from 'sanity';
import { isArticleType } from '#lib/articles/constants.ts';
import { redirectActions } from '../redirects/actions.ts';
import type { StoredRedirect } from '../redirects/plan.ts';
import { type DraftPatch, editAction } from '../transactions/actions.ts';
import { changesOnPublish } from './changes.ts';
import { datesOnPublish } from './dates.ts';
import { pathOf } from './paths.ts';
import type { IsWord } from './typo.ts';

type Version = Readonly<Record<string, unknown>>;

export type Publication = {
  /** The document as it is being edited, with its own draft id. */
  draft: SanityDocument;
  published: SanityDocument | null;
  /** Every redirect there is; needed only when {@link movesPage} says so. */
  redirects: readonly StoredRedirect[];
};

/** Whether publishing puts a page where none was, so that redirects have to be looked at. */
export function movesPage({
  draft,
  published,
}: {
  draft: Version;
  published: Version | null;
}): boolean {
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
    ...(patch === null ? [] : [editAction(publishedId, patch)]),
    {
      actionType: 'sanity.action.document.publish',
      draftId,
      publishedId,
      // The edit above makes a revision of its own, so only a bare publication can name the draft's.
      ...(patch !== null ? {} : { ifDraftRevisionId: draft._rev }),
      ...(published === null ? {} : { ifPublishedRevisionId: published._rev }),
    },
    ...redirectsFor(publication),
  ];
}

/** What publishing writes into the article itself, or null. A note is spent when it is published. */
export function articlePatch(
  { draft, published }: { draft: Version; published: Version | null },
  instant: Date,
  isWord: IsWord,
): DraftPatch | null {
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

/** What a new address needs; nothing while the page stays where it is. */
function redirectsFor({ draft, published, redirects }: Publication): Action[] {
  const to = pathOf(draft);
  if (to === null || !movesPage({ draft, published })) return [];
  return redirectActions({ from: pathOf(published), to }, redirects);
}
