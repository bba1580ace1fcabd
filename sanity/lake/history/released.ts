import { releaseDocumentId, releaseNameOf } from '../releases/release.ts';
import { integerOf, textOf } from '../store/row.ts';
import type { Store } from '../store/store.ts';

/** The version of a release that a transaction put in the place of a published document. */
export type Released = { versionId: string; versionRevisionId: string };

/** By number of transaction: where a document got its content from a version of a release. */
export function listReleased(store: Store, publishedId: string): Map<number, Released> {
  const rows = store.read((database) =>
    database
      .prepare(`
        SELECT seq, document_id, before_rev FROM changes
        WHERE seq IN (SELECT seq FROM changes WHERE document_id = ?)
          AND document_id LIKE 'versions.%' AND after_rev IS NULL AND before_rev IS NOT NULL`)
      .all(publishedId),
  );
  const found = new Map<number, Released>();
  for (const row of rows) {
    const versionId = textOf(row, 'document_id');
    const name = releaseNameOf(versionId);
    if (name === null || versionId !== `versions.${name}.${publishedId}`) continue;
    const versionRevisionId = textOf(row, 'before_rev');
    found.set(integerOf(row, 'seq'), { versionId, versionRevisionId });
  }
  return found;
}

/** The transaction that published the release of a version, and the version with it, or null. */
export function publicationOf(store: Store, versionId: string): string | null {
  const name = releaseNameOf(versionId);
  if (name === null || store.getDocument(versionId) !== null) return null;
  const seq = store.transactions.listSequencesOf(versionId).at(-1);
  if (seq === undefined) return null;
  const release = store.transactions.documentAt(releaseDocumentId(name), seq);
  return release?.state === 'published' ? release._rev : null;
}
