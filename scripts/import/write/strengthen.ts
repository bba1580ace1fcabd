import { isDeepStrictEqual } from 'node:util';
import type { SanityClient } from '@sanity/client';
import type { Existing } from '../plan/existing.ts';
import type { Planned } from '../plan/types.ts';
import { BATCH } from './batches.ts';

/** Whether an id is that of an image or a file of Sanity's. */
export function isAssetId(id: string): boolean {
  return /^(?:image|file)-[0-9a-f]{40}-/.test(id);
}

/** Makes references strong whose targets are there by now. */
export async function strengthen(
  weakened: readonly Planned[],
  there: ReadonlySet<string>,
  { client, signal, existing }: { client: SanityClient; signal: AbortSignal; existing: Existing },
): Promise<void> {
  const patches = weakened.flatMap(({ id: bare, fields, isDraft }) => {
    const id = isDraft ? `drafts.${bare}` : bare;
    const set = strongFields(fields, there);
    const stored = isDraft ? existing.draft(bare) : existing.published(bare);
    const isSo =
      stored !== undefined &&
      Object.keys(set).every((name) => isDeepStrictEqual(stored[name], set[name]));
    return isSo ? [] : [{ patch: { id, set } }];
  });
  for (let from = 0; from < patches.length; from += BATCH) {
    signal.throwIfAborted();
    const mutations = patches.slice(from, from + BATCH);
    await client.mutate(mutations, {
      visibility: 'async',
      returnDocuments: false,
      tag: 'import.strengthen',
    });
  }
}

/** The fields with references, in which only those to documents that are not there are weak. */
function strongFields(
  fields: Planned['fields'],
  published: ReadonlySet<string>,
): Record<string, unknown> {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const ref: unknown = Reflect.get(value, '_ref');
    if (typeof ref === 'string') {
      const isKnown = published.has(ref) || isAssetId(ref);
      return isKnown ? value : { ...value, _weak: true };
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner)]));
  };
  const names = Object.keys(fields).filter((name) =>
    JSON.stringify(fields[name]).includes('"_ref"'),
  );
  return Object.fromEntries(names.map((name) => [name, visit(fields[name])]));
}
