import type { DocumentInput } from '../store/document-input.ts';
import { referencesIn } from '../store/references.ts';
import type { Store } from '../store/store.ts';
import type { StagedAsset } from './import-assets.ts';
import type { ReadDocument } from './read-documents.ts';

export function isAssetDocument({ _type }: DocumentInput): boolean {
  return _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset';
}

/** Asset documents whose files are missing from the input. */
export function listLostAssets(
  store: Store,
  documents: readonly ReadDocument[],
  staged: ReadonlyMap<string, StagedAsset>,
): string[] {
  const ids = idsOf(staged);
  return documents
    .filter(({ document }) => isAssetDocument(document))
    .filter(({ id }) => id === null || (!ids.has(id) && store.getDocument(id) === null))
    .map(({ id, line }) => `${line}: the asset "${id ?? ''}" comes without its file.`);
}

export function idsOf(staged: ReadonlyMap<string, StagedAsset>): Set<string> {
  return new Set([...staged.values()].map(({ document }) => document._id ?? ''));
}

export type Resolved = { id: string; line: number; document: DocumentInput };

export function existingIds(store: Store, documents: readonly Resolved[]): Set<string> {
  return new Set(store.listDocuments(documents.map(({ id }) => id)).map(({ _id }) => _id));
}

export function listTaken(
  documents: readonly Resolved[],
  existing: Set<string>,
  name: string,
): string[] {
  return documents
    .filter(({ id }) => existing.has(id))
    .map(({ id, line }) => `${name}:${line}: "${id}" exists already (use --replace or --missing).`);
}

/** References to documents that are neither in the input nor in the lake. */
export function listBroken(
  store: Store,
  documents: readonly Resolved[],
  staged: ReadonlyMap<string, StagedAsset>,
  skipped: ReadonlySet<string>,
): { strong: string[]; weak: string[] } {
  const known = new Set([...documents.map(({ id }) => id), ...idsOf(staged)]);
  const open: { from: Resolved; target: string; isStrong: boolean }[] = [];
  for (const from of documents) {
    if (skipped.has(from.id)) continue;
    for (const [target, isStrong] of referencesIn(from.document)) {
      if (!known.has(target)) open.push({ from, target, isStrong });
    }
  }
  const targets = [...new Set(open.map(({ target }) => target))];
  const stored = new Set(store.listDocuments(targets).map(({ _id }) => _id));
  const broken = open.filter(({ target }) => !stored.has(target));
  const say = ({ from, target }: (typeof open)[number]) =>
    `${from.line}: "${from.id}" refers to "${target}", which does not exist.`;
  return {
    strong: broken.filter(({ isStrong }) => isStrong).map(say),
    weak: broken.filter(({ isStrong }) => !isStrong).map(say),
  };
}
