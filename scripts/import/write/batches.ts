import type { Planned } from '../plan/types.ts';

/** Documents of one transaction. */
export const BATCH = 50;
/** Letters of one transaction: Sanity takes 4 MB. */
const MAX_BATCH_LETTERS = 2_000_000;

/** Documents in parts that fit into a transaction, in their order. */
export function* batchesOf<Item extends { planned: Planned }>(
  changed: readonly Item[],
): Generator<Item[]> {
  let batch: Item[] = [];
  let letters = 0;
  for (const one of changed) {
    const length = JSON.stringify(one.planned.fields).length;
    if (batch.length === BATCH || (batch.length > 0 && letters + length > MAX_BATCH_LETTERS)) {
      yield batch;
      batch = [];
      letters = 0;
    }
    batch.push(one);
    letters += length;
  }
  if (batch.length > 0) yield batch;
}
