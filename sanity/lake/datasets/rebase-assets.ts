import type { AssetPlace } from '../assets/file-document.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { Store } from '../store/store.ts';

const PATH = /^(images|files)\/[^/]+\/[^/]+\/([^/]+)$/;

/**
 * Lets asset documents say where their bytes are now: the site may have moved, or the dataset is a
 * copy. @returns how many were changed, in one transaction.
 */
export function rebaseAssets(store: Store, { projectId, dataset, publicBase }: AssetPlace): number {
  const mutations = listAssets(store).flatMap(({ id, path, url }): Mutation[] => {
    const [, kind, name] = PATH.exec(path) ?? [];
    if (name === undefined) return [];
    const now = `${kind}/${projectId}/${dataset}/${name}`;
    const address = `${publicBase}/${now}`;
    if (path === now && url === address) return [];
    return [{ patch: { id, set: { path: now, url: address } } }];
  });
  if (mutations.length > 0) store.commit({ mutations, author: 'system', skipReferenceCheck: true });
  return mutations.length;
}

type Place = { id: string; path: string; url: string };

function listAssets(store: Store): Place[] {
  const sql = `
    SELECT id, coalesce(content ->> '$.path', '') AS path, coalesce(content ->> '$.url', '') AS url
    FROM documents WHERE type IN ('sanity.imageAsset', 'sanity.fileAsset')`;
  return store.read((database) =>
    database
      .prepare(sql)
      .all()
      .map(({ id, path, url }) => ({ id: String(id), path: String(path), url: String(url) })),
  );
}
