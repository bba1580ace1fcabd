import { setImmediate as nextTurn } from 'node:timers/promises';
import { createIndexFile } from './database.ts';
import { activateIndex, discardIndex, newIndexName } from './files.ts';
import type { IndexEntry } from './from-document.ts';
import { IndexWriter } from './writer.ts';

/** Articles indexed before other work of the process gets its turn. */
const BATCH = 10;

/**
 * Builds a whole new index in a folder, in small steps so that pages are served meanwhile, and
 * puts it into use.
 * @param batches of all that is published.
 * @throws what these throw; the former index stays in use.
 */
export async function buildIndex(
  folder: string,
  batches: AsyncIterable<readonly IndexEntry[]>,
): Promise<void> {
  const file = newIndexName(folder);
  const database = createIndexFile(file, { fast: true });
  try {
    const writer = new IndexWriter(database);
    writer.begin();
    let count = 0;
    for await (const entries of batches) {
      for (const entry of entries) {
        if (entry.kind === 'article') writer.add(entry.article);
        else writer.setRule(entry.rule);
        count += 1;
        if (count % BATCH === 0) await nextTurn();
      }
    }
    writer.finish();
    database.exec('PRAGMA journal_mode = WAL');
    database.close();
    activateIndex(file);
  } catch (error) {
    if (database.isOpen) database.close();
    discardIndex(file);
    throw error;
  }
}
