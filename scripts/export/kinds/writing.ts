import type { Places, Writing } from '../body/context.ts';

/** The asset that an address of a picture or a file names, by its digest. */
export function assetInLink(href: string, ids: ReadonlyMap<string, string>): string | undefined {
  const sha1 = /\/(?:images|files)\/[\w-]+\/[\w-]+\/([0-9a-f]{40})/.exec(href)?.[1];
  return sha1 === undefined ? undefined : ids.get(sha1);
}

/** Ids of assets by the digests in them. */
export function idsByDigest(ids: Iterable<string>): Map<string, string> {
  return new Map(
    [...ids].flatMap((id) => {
      const sha1 = /^(?:image|file)-([0-9a-f]{40})-/.exec(id)?.[1];
      return sha1 === undefined ? [] : [[sha1, id] as const];
    }),
  );
}

/** Starts one body. `problems` gets what has no form in the export. */
export function startWriting(
  places: Places,
  problems: string[],
  title: string,
  hasHeadingIds = false,
): Writing {
  return {
    ...places,
    footnotes: [],
    hasHeadingIds,
    note: (text) => {
      const line = `${title}: ${text}`;
      if (!problems.includes(line)) problems.push(line);
    },
  };
}
