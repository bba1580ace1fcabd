import type { AssetHost } from './host.ts';

/** The id of a file's asset document, as Sanity makes it: `file-<sha1>-<extension>`. */
const FILE_ID = /^file-([A-Za-z0-9]+)-([a-z0-9]{1,10})$/;

export type StoredFile = {
  href: string;
  /** The kind of file in capitals, such as `PDF`. */
  kind: string;
};

/** The address of a file asset; null when the id is not of one. */
export function storedFile(host: AssetHost, assetId: string): StoredFile | null {
  const [, hash, extension] = FILE_ID.exec(assetId) ?? [];
  if (hash === undefined || extension === undefined) return null;
  return { href: `${host.files}/${hash}.${extension}`, kind: extension.toUpperCase() };
}
