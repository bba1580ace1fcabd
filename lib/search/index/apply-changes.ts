import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { IndexEntry } from './from-document.ts';
import type { SourceDocument } from './source.ts';
import type { IndexWriter } from './writer.ts';

/** More changes than an editor makes: pages that show them are drawn beside. */
export const MAX_AT_ONCE = 50;
/** The rest after each of them, as a share of the time that it took, some 10 ms. */
const REST_SHARE = 2;

/**
 * Brings some documents up to date in an index: read again, replaced where the version differs,
 * taken out where nothing of them is published.
 * @throws what `read` throws; the index is then as before.
 */
export async function applyChanges(
  ids: readonly string[],
  {
    writer,
    read,
  }: { writer: IndexWriter; read: (ids: readonly string[]) => Promise<readonly IndexEntry[]> },
): Promise<void> {
  if (ids.length === 0) return;
  const entries = await read(ids);
  const published = new Set(entries.map(({ id }) => id));
  for (const entry of entries) {
    const startedAt = performance.now();
    writer.takeAll([entry]);
    if (entries.length > MAX_AT_ONCE) await pause(REST_SHARE * (performance.now() - startedAt));
    else await nextTurn();
  }
  for (const id of ids) {
    if (published.has(id)) continue;
    writer.remove(id);
    await nextTurn();
  }
}

/** Documents as a thread takes them: readers are told of each batch at once. */
export async function* batchesOf(
  documents: readonly SourceDocument[],
): AsyncIterable<readonly SourceDocument[]> {
  for (let from = 0; from < documents.length; from += MAX_AT_ONCE)
    yield documents.slice(from, from + MAX_AT_ONCE);
}
