import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IndexEntry } from './from-document.ts';
import type { IndexSource } from './source.ts';
import type { IndexWriter } from './writer.ts';

/**
 * Brings some documents up to date in an index: read again, replaced where the version differs,
 * taken out where nothing of them is published.
 * @throws what `read` throws; the index is then as before.
 */
export async function applyChanges(
  ids: readonly string[],
  { writer, read }: { writer: IndexWriter; read: IndexSource['read'] },
): Promise<void> {
  if (ids.length === 0) return;
  const entries = await read(ids);
  const published = new Set(entries.map(({ id }) => id));
  for (const entry of entries) {
    put(entry, writer);
    await nextTurn();
  }
  for (const id of ids) if (!published.has(id)) writer.remove(id);
}

/** Puts an entry into an index that is in use. */
function put(entry: IndexEntry, writer: IndexWriter): void {
  if (entry.kind === 'article') writer.upsert(entry.article);
  else writer.setRule(entry.rule);
}
