import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { headOf, type LongField } from '#sanity/groq/long-fields.ts';
import { targetsInside } from '#sanity/groq/referrers.ts';

/**
 * What queries read of a document at first: its text without long fields, where these stand in the
 * whole text, and the ids that they refer to.
 */
export class DocumentHeads {
  readonly #put: StatementSync;
  readonly #remove: StatementSync;

  constructor(database: DatabaseSync) {
    this.#put = database.prepare(`
      INSERT INTO document_heads (id, head, long, targets) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET head = excluded.head, long = excluded.long,
        targets = excluded.targets`);
    this.#remove = database.prepare('DELETE FROM document_heads WHERE id = ?');
  }

  /** @param content the text of the document. */
  put(document: StoredDocument, content: string): void {
    const { head, long } = headOf(content);
    if (long.length === 0) {
      this.#put.run(document._id, head, null, null);
      return;
    }
    const places = long.map(({ name, start, end }) => [name, start, end]);
    const targets = targetsInside(long.map(({ name }) => document[name]));
    const text = targets.size === 0 ? null : JSON.stringify([...targets]);
    this.#put.run(document._id, head, JSON.stringify(places), text);
  }

  remove(id: string): void {
    this.#remove.run(id);
  }
}

/** Reads the column `long`. */
export function readLongFields(text: string): LongField[] {
  const places: [string, number, number][] = JSON.parse(text);
  return places.map(([name, start, end]) => ({ name, start, end }));
}
