import { addressesOf, addressKey } from '#lib/site-index/addresses.ts';
import { entryOf, type SiteEntry } from '#lib/site-index/entry.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';
import { isAddressed } from './addressed.ts';

/**
 * The ids of the articles under an address that a change takes or leaves, by the id of the change.
 * Readers see the first of them there, so links to the others lead elsewhere.
 * @param replica as it was before the changes.
 */
export function idsAtSameAddress(
  changes: readonly Change[],
  replica: Replica,
): Map<string, string[]> {
  const addresses = new Map(
    changes.flatMap(({ id, before, after }) => {
      const keys = [before, after].map((one) => one && keyOf(entryOf(one, () => undefined)));
      return keys[0] === keys[1] ? [] : [[id, keys.filter((key) => key !== undefined)] as const];
    }),
  );
  const wanted = new Set([...addresses.values()].flat());
  if (wanted.size === 0) return new Map();
  const ids = new Map([...wanted].map((key) => [key, new Set<string>()]));
  for (const entry of entriesWith(changes, replica)) ids.get(keyOf(entry) ?? '')?.add(entry.id);
  return new Map(
    [...addresses].map(([id, keys]) => [id, keys.flatMap((key) => [...(ids.get(key) ?? [])])]),
  );
}

/** What is published before the changes, and what they put there. */
function entriesWith(changes: readonly Change[], replica: Replica): SiteEntry[] {
  const put = changes.flatMap(({ after }): StoredDocument[] => (after ? [after] : []));
  return [
    ...addressesOf(replica).entries.values(),
    ...put.map((one) => entryOf(one, () => undefined)),
  ];
}

function keyOf(entry: SiteEntry): string | undefined {
  return isAddressed(entry) ? addressKey(entry.language, entry.slug) : undefined;
}
