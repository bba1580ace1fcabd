import type { Existing, StoredVersion } from '../plan/existing.ts';
import type { Planned } from '../plan/types.ts';
import { markOf, type Records } from './records.ts';

/** What the import does with a document. */
export type Decision =
  | { kind: 'create' }
  /** It is as the source has it. */
  | { kind: 'same' }
  /** It changed there and not here. */
  | { kind: 'update'; stored: StoredVersion }
  /** It is a draft here, and published there by now. */
  | { kind: 'move'; stored: StoredVersion }
  /** Somebody changed, deleted or is changing it here: it is left alone. */
  | { kind: 'kept'; why: string };

/** Compares what the source says with what was written before and with what is stored now. */
export function decide(planned: Planned, existing: Existing, records: Records): Decision {
  const { id, type, fields, isDraft } = planned;
  const published = existing.published(id);
  const draft = existing.draft(id);
  const written = records.get(id);
  const wanted = markOf(type, fields, isDraft);
  if (published === undefined && draft === undefined) {
    if (written === undefined) return { kind: 'create' };
    return written === wanted
      ? { kind: 'same' }
      : { kind: 'kept', why: 'it was deleted here, and changed there' };
  }
  if (written === wanted) return { kind: 'same' };
  if (written === undefined) {
    return { kind: 'kept', why: 'a document with its id was not written by an import' };
  }
  if (published !== undefined && draft !== undefined) {
    return { kind: 'kept', why: 'somebody is changing it here, and it changed there' };
  }
  const stored = published ?? draft;
  if (stored === undefined) return { kind: 'create' };
  const isStoredDraft = published === undefined;
  if (markOf(stored._type, stored, isStoredDraft) !== written) {
    return { kind: 'kept', why: 'it was changed here, and it changed there' };
  }
  if (!isStoredDraft && isDraft) {
    return { kind: 'kept', why: 'it is a draft there by now: unpublish it here' };
  }
  if (isStoredDraft && !isDraft) return { kind: 'move', stored };
  return { kind: 'update', stored };
}
