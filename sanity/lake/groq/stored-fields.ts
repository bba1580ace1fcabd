import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Damaged } from '#lib/node/storage-errors.ts';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { forget, type LongFields } from '#sanity/groq/lazy-document.ts';
import { readLongFields } from '../store/document-heads.ts';
import { textOf } from '../store/row.ts';

/** Text of long fields that documents keep, in UTF-16 units. */
const MAX_KEPT_LENGTH = 4 * 1024 * 1024;

type Kept = { document: StoredDocument; name: string; length: number };

/** Long fields in the database, as they are in the snapshot of its connection. */
export class StoredFields {
  readonly #get: StatementSync;
  readonly #names = new Map<string, readonly string[]>();
  #last: { id: string; texts: ReadonlyMap<string, string> } | null = null;
  #kept: Kept[] = [];
  #keptLength = 0;
  /** Why a field could not be read; a query that failed may hide it. */
  fault: Error | null = null;

  constructor(database: DatabaseSync) {
    this.#get = database.prepare(`
      SELECT documents.content AS content, document_heads.long AS long
      FROM documents JOIN document_heads USING (id) WHERE id = ?`);
  }

  /** The long fields of a document. @param long the column that says where they stand. */
  of(id: string, long: string, targets: string | null): LongFields {
    const known: string[] = targets === null ? NONE : JSON.parse(targets);
    return new FieldsOfDocument(this, id, this.#namesIn(long), known);
  }

  /** The snapshot changes: what was read last may have changed with it. */
  reset(): void {
    this.#last = null;
    this.fault = null;
  }

  read(id: string, name: string): string {
    if (this.#last?.id !== id) this.#last = { id, texts: this.#textsOf(id) };
    const text = this.#last.texts.get(name);
    if (text !== undefined) return text;
    this.fault = new Damaged(`The field ${name} of a document is not where it should be.`);
    throw this.fault;
  }

  keep(kept: Kept): void {
    this.#kept.push(kept);
    this.#keptLength += kept.length;
    if (this.#keptLength <= MAX_KEPT_LENGTH) return;
    const half = this.#kept.length / 2;
    const gone = this.#kept.slice(0, half + 1);
    this.#kept = this.#kept.slice(half + 1);
    this.#keptLength = this.#kept.reduce((sum, { length }) => sum + length, 0);
    for (const { document, name } of gone) forget(document, name);
  }

  #textsOf(id: string): Map<string, string> {
    try {
      const row = this.#get.get(id) ?? {};
      const content = textOf(row, 'content');
      const fields = readLongFields(textOf(row, 'long'));
      return new Map(fields.map(({ name, start, end }) => [name, content.slice(start, end)]));
    } catch (error) {
      this.fault = Error.isError(error) ? error : new Error(String(error));
      throw error;
    }
  }

  /** Most documents have the same long fields: they share one list of names. */
  #namesIn(long: string): readonly string[] {
    const names = readLongFields(long).map(({ name }) => name);
    const key = names.join('\n');
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    this.#names.set(key, names);
    return names;
  }
}

const NONE: string[] = [];

class FieldsOfDocument implements LongFields {
  readonly names: readonly string[];
  readonly targets: readonly string[];
  readonly #stored: StoredFields;
  readonly #id: string;

  constructor(stored: StoredFields, id: string, names: readonly string[], targets: string[]) {
    this.#stored = stored;
    this.#id = id;
    this.names = names;
    this.targets = targets;
  }

  read(name: string): string {
    return this.#stored.read(this.#id, name);
  }

  kept(document: StoredDocument, name: string, length: number): void {
    this.#stored.keep({ document, name, length });
  }
}
