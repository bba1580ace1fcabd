import { releaseNameOf } from '../releases/release.ts';
import type { Step } from './reader.ts';
import type { Released } from './released.ts';

/**
 * An event of Sanity's document history API. Edits are not events: tools derive them from the
 * transactions in between.
 */
export type DocumentEvent = {
  type: string;
  documentId: string;
  timestamp: string;
  author: string;
} & {
  [detail: string]: unknown;
};

type Pair = { published: string | null; draft: string | null };

/**
 * The events of a document, worked out from the changes of its published form and of one version.
 * @param steps all of them, oldest first.
 * @param versionId the draft, or a version of a release.
 * @param released where another version was published, by number of transaction.
 * @returns events with the number of their transaction, oldest first.
 */
export function eventsOf(
  steps: readonly Step[],
  documentId: string,
  versionId: string,
  released: ReadonlyMap<number, Released> = new Map(),
): { seq: number; event: DocumentEvent }[] {
  const events: { seq: number; event: DocumentEvent }[] = [];
  /** Revisions as the last transaction left them. */
  const now: Pair = { published: null, draft: null };
  for (let i = 0; i < steps.length; ) {
    const first = steps[i];
    if (first === undefined) break;
    const before: Pair = { ...now };
    for (; steps[i]?.seq === first.seq; i += 1) {
      const step = steps[i];
      if (step?.documentId === documentId) now.published = step.afterRev;
      else if (step !== undefined) now.draft = step.afterRev;
    }
    const { transactionId, timestamp, author } = first;
    const detail =
      tellReleased(before, now, transactionId, released.get(first.seq)) ??
      tell(before, now, transactionId, versionId);
    if (detail !== null) {
      events.push({ seq: first.seq, event: { documentId, timestamp, author, ...detail } });
    }
  }
  return events;
}

/** A document that got its content from a version of a release. */
function tellReleased(before: Pair, after: Pair, revision: string, released: Released | undefined) {
  if (released === undefined || after.published === null) return null;
  if (before.published === after.published) return null;
  const releaseId = releaseNameOf(released.versionId);
  return {
    type: 'publishDocumentVersion',
    revisionId: revision,
    ...released,
    releaseId,
    publishCause: 'release.publish',
    cause: { type: 'release.publish', releaseId },
  };
}

function tell(before: Pair, after: Pair, revision: string, versionId: string) {
  const isGone = before.published !== null && after.published === null;
  const isNew = before.published === null && after.published !== null;
  const isChanged = before.published !== after.published && !isGone;
  const draftGone = before.draft !== null && after.draft === null;
  const draftNew = before.draft === null && after.draft !== null;

  if (isChanged && draftGone) {
    return {
      type: 'publishDocumentVersion',
      revisionId: revision,
      versionId,
      versionRevisionId: before.draft,
      publishCause: 'document.publish',
      cause: { type: 'document.publish' },
    };
  }
  if (isGone && after.draft !== null) {
    return { type: 'unpublishDocument', versionId, versionRevisionId: after.draft };
  }
  if (isGone || (draftGone && after.published === null)) {
    return { type: 'deleteDocumentGroup' };
  }
  if (draftGone) {
    return {
      type: 'deleteDocumentVersion',
      versionId,
      versionRevisionId: before.draft,
      revisionId: after.published,
    };
  }
  if (draftNew) {
    return { type: 'createDocumentVersion', versionId, versionRevisionId: after.draft };
  }
  if (isNew) return { type: 'createLiveDocument', revisionId: revision };
  return isChanged ? { type: 'updateLiveDocument', revisionId: revision } : null;
}
