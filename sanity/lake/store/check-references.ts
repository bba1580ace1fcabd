import type { StoredDocument } from '#sanity/groq/document.ts';
import { MutationError } from '../errors.ts';
import { identify } from './apply-mutations.ts';
import type { CommitRequest } from './commit-request.ts';
import type { DocumentsWriter } from './documents-writer.ts';
import { referencesIn } from './references.ts';
import type { Touched } from './touched.ts';

/** Runs after writing, so that a transaction may create a document and what it refers to. */
export function checkReferences(
  documents: DocumentsWriter,
  touched: Map<string, Touched>,
  request: CommitRequest,
): void {
  for (const [id, { before, after }] of touched) {
    if (after !== null && after !== before) {
      const added = newStrongReferences(before, after);
      const referenceID = added.length === 0 ? undefined : documents.listMissing(added)[0];
      if (referenceID === undefined) continue;
      const description = `Document "${id}" references non-existent document "${referenceID}"`;
      const type = 'documentReferenceDoesNotExistError';
      const error = { type, description, id, referenceID };
      throw new MutationError(409, [{ index: indexOf(request, id), error }]);
    }
    if (after === null && before !== null) {
      const referencingIDs = documents.listStrongReferrers(id);
      if (referencingIDs.length === 0) continue;
      const names = referencingIDs.map((name) => `"${name}"`).join(', ');
      const description = `Document "${id}" cannot be deleted as there are references to it from ${names}`;
      const type = 'documentHasExistingReferencesError';
      const error = { type, description, id, referencingIDs };
      throw new MutationError(409, [{ index: indexOf(request, id), error }]);
    }
  }
}

/** Only what the transaction adds is checked: a reference that broke earlier must not block edits. */
function newStrongReferences(before: StoredDocument | null, after: StoredDocument): string[] {
  const known = before === null ? new Map<string, boolean>() : referencesIn(before);
  return [...referencesIn(after)]
    .filter(([target, strong]) => strong && known.get(target) !== true)
    .map(([target]) => target);
}

function indexOf(request: CommitRequest, id: string): number {
  const last = request.mutations.findLastIndex((mutation) => identify(mutation).id === id);
  return Math.max(last, 0);
}
