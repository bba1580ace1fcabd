export type AssetHost = { images: string; files: string };

type Source =
  | { kind: 'lake'; projectId: string; dataset: string }
  | { kind: 'project'; projectId: string; dataset: string };

/** Folders of a dataset's files, without trailing slash. The lake's are paths, for every domain. */
export function assetHost({ kind, projectId, dataset }: Source): AssetHost {
  const origin = kind === 'lake' ? '/lake' : 'https://cdn.sanity.io';
  const place = `${projectId}/${dataset}`;
  return { images: `${origin}/images/${place}`, files: `${origin}/files/${place}` };
}
