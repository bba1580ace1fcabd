import type { ClientReturn } from '@sanity/client';
import { Unavailable } from '#lib/errors.ts';
import { type ContentQuery, fetchContent } from './fetch.ts';

type ItemOf<Answer> = Answer extends readonly (infer Item)[] ? Item : unknown;

/**
 * The whole of a long list, asked for in slices that Next can keep (2 MB each). The query takes
 * `$from` and `$to` and must have an order that ends in a unique key.
 *
 * @throws {Unavailable} as `fetchContent`, and when an answer is no list.
 */
export async function fetchSlices<const Query extends string>(
  { query, params, tags }: ContentQuery<Query>,
  size: number,
): Promise<ItemOf<ClientReturn<Query, unknown>>[]> {
  const items: ItemOf<ClientReturn<Query, unknown>>[] = [];
  for (let from = 0; ; from += size) {
    const slice = await fetchContent({ query, params: { ...params, from, to: from + size }, tags });
    if (!isListOf<ItemOf<ClientReturn<Query, unknown>>>(slice)) {
      throw new Unavailable('The content answers with something that is not a list.');
    }
    items.push(...slice);
    if (slice.length < size) return items;
  }
}

function isListOf<Item>(value: unknown): value is Item[] {
  return Array.isArray(value);
}
