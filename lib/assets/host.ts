/** Where the bytes of one dataset are served: two folders, without a trailing slash. */
export type AssetHost = { images: string; files: string };

type Source =
  | { kind: 'lake'; projectId: string; dataset: string }
  | { kind: 'project'; projectId: string; dataset: string };

/**
 * The asset host of a content source. The lake's is a path of this site, so that pages are the
 * same on every port and behind every domain.
 */
export function assetHost({ kind, projectId, dataset }: Source): AssetHost {
  const origin = kind === 'lake' ? '/lake' : 'https://cdn.sanity.io';
  const place = `${projectId}/${dataset}`;
  return { images: `${origin}/images/${place}`, files: `${origin}/files/${place}` };
}
