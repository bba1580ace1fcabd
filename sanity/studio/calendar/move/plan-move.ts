import type { Action } from '@sanity/client';
import type { SanityDocument } from 'sanity';
import type { Pair } from '../../announcements/pairs.ts';
import { planPublication } from '../../publish/plan.ts';
import type { IsWord } from '../../publish/typo.ts';
import type { Version } from '../../schedule/moments.ts';
import {
  type DraftPatch,
  draftIdOf,
  editAction,
  publishAction,
} from '../../transactions/actions.ts';
import type { Move } from './move.ts';

type Versions = Pair<SanityDocument>;
type Published = Versions & { published: SanityDocument };

/** The fields that a move writes, and publishing it besides. */
const MOVED_FIELDS = ['publishAt', 'expireAt', 'pinUntil', 'zones'];
const PUBLISHED_FIELDS = [...MOVED_FIELDS, 'publishedAt', 'updatedAt', 'changes'];

/** Writes a move into the draft of an announcement, which is made if there is none. */
export function planDraftMove({ id, draft, published }: Versions, move: Move): Action[] {
  return [editAction(id, { set: movedFields(draft ?? published ?? {}, move) })];
}

/**
 * Publishes a move in one transaction, with everything that publishing means. The draft must not
 * differ from the published version in more than its times.
 */
export function planPublishedMove(
  { id, draft, published }: Published,
  move: Move,
  { instant, isWord }: { instant: Date; isWord: IsWord },
): Action[] {
  const set = movedFields(draft ?? published, move);
  const moved = movedDraft({ id, draft, published }, move);
  const publication = planPublication({ draft: moved, published, redirects: [] }, instant, isWord);
  return [editAction(id, { set }), ...publication.map(withoutDraftRevision)];
}

/** The draft that publishing a move would publish. */
export function movedDraft({ id, draft, published }: Published, move: Move): SanityDocument {
  const base = draft ?? published;
  return { ...base, ...movedFields(base, move), _id: draftIdOf(id) };
}

/** Puts an announcement back to what it was before a move, and leaves alone what else changed since. */
export function planUndo(before: Versions, isPublishedMove: boolean): Action[] {
  const { id, draft, published } = before;
  if (!isPublishedMove || published === null) {
    return draft === null
      ? [{ actionType: 'sanity.action.document.version.discard', versionId: draftIdOf(id) }]
      : [editAction(id, fieldsAsIn(draft, MOVED_FIELDS))];
  }
  const former = [editAction(id, fieldsAsIn(published, PUBLISHED_FIELDS)), publishAction(id)];
  return draft === null ? former : [...former, editAction(id, fieldsAsIn(draft, MOVED_FIELDS))];
}

/** Moments with how they were typed; the zones of other moments stay. */
function movedFields(base: Version, { moments }: Move): Record<string, unknown> {
  const entries = Object.entries(moments);
  const typed = entries.map(([name, { zone, wall }]) => [name, { zone, wall }]);
  return {
    ...Object.fromEntries(entries.map(([name, { instant }]) => [name, instant])),
    zones: { ...Object(base.zones), ...Object.fromEntries(typed) },
  };
}

function fieldsAsIn(version: Version, names: readonly string[]): DraftPatch {
  const kept = names.filter((name) => version[name] !== undefined);
  const absent = names.filter((name) => version[name] === undefined);
  return {
    set: Object.fromEntries(kept.map((name) => [name, version[name]])),
    ...(absent.length === 0 ? {} : { unset: absent }),
  };
}

/** The edit before it makes a revision that nobody can name beforehand. */
function withoutDraftRevision(action: Action): Action {
  if (action.actionType !== 'sanity.action.document.publish') return action;
  const { ifDraftRevisionId: _, ...rest } = action;
  return rest;
}
