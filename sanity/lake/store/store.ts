import { join } from 'node:path';
import { backup, type DatabaseSync } from 'node:sqlite';
import { inTransaction } from '#lib/node/transaction.ts';
import type { StoredDocument } from '#sanity/groq/document.ts';
import { type Committed, commit } from './commit.ts';
import type { CommitRequest, CommitResult } from './commit-request.ts';
import { DocumentsReader } from './documents-reader.ts';
import { DocumentsWriter } from './documents-writer.ts';
import { openReader, openWriter, withoutSync } from './open.ts';
import { TransactionsReader } from './transactions-reader.ts';
import { TransactionsWriter } from './transactions-writer.ts';

export type CommitListener = (committed: Committed) => void;

/**
 * Documents and their history in one SQLite file. Calls are synchronous; what `commit` returned
 * is on disk. Other processes may use the same file at the same time.
 */
export type Store = {
  /** Absolute path of the database file. */
  readonly file: string;
  readonly transactions: TransactionsReader;
  getDocument(id: string): StoredDocument | null;
  /** Those of `ids` that exist, each once, in no particular order. */
  listDocuments(ids: readonly string[]): StoredDocument[];
  /** How long the JSON of these documents is together. */
  bytesOf(ids: readonly string[]): number;
  /** The documents whose ids begin with `prefix`, ordered by id. */
  listByPrefix(prefix: string): StoredDocument[];
  /** Documents of these types but for versions, with null in the place of long fields. */
  listHeads(types: readonly string[]): StoredDocument[];
  /**
   * All documents ordered by id, drafts included, as of the moment the iteration began.
   * @param after only those whose id comes after this one.
   */
  iterateDocuments(after?: string): Generator<StoredDocument>;
  countDocuments(): number;
  /** The number of the latest transaction; 0 when there was none. */
  sequence(): number;
  /** Ids of the documents that refer to `id`. */
  listReferrers(id: string): { id: string; strong: boolean }[];
  /** Applies the mutations as one transaction. See {@link CommitRequest} for options. */
  commit(request: CommitRequest): CommitResult;
  /** Calls `listener` after each commit of this process. @returns how to stop. */
  onCommit(listener: CommitListener): () => void;
  /** Writes a consistent copy of the whole file while others read and write. */
  backup(path: string): Promise<void>;
  /** Reads tables of other modules through a connection that cannot write. */
  read<T>(work: (database: DatabaseSync) => T): T;
  /** Writes tables of other modules: one transaction, all or nothing. */
  write<T>(work: (database: DatabaseSync) => T): T;
  /**
   * As `write`, without waiting for the disk: a crash of the process loses nothing, a power failure
   * may lose the last of these transactions, whole ones. For what can be found out again.
   */
  writeSoon<T>(work: (database: DatabaseSync) => T): T;
  close(): void;
};

/**
 * Opens `<dir>/lake.db`, creating it when it is missing.
 * @throws {StoreError} one sentence for an operator.
 */
export function openStore(options: { dir: string; clock: () => Date }): Store {
  const file = join(options.dir, 'lake.db');
  const writer = openWriter(file);
  const reader = openReader(file);
  const documents = new DocumentsReader(reader, file);
  const deps = {
    database: writer,
    documents: new DocumentsWriter(writer),
    transactions: new TransactionsWriter(writer),
    clock: options.clock,
  };
  const listeners = new Set<CommitListener>();

  return {
    file,
    transactions: new TransactionsReader(reader),
    getDocument: (id) => documents.getDocument(id),
    listDocuments: (ids) => documents.listDocuments(ids),
    bytesOf: (ids) => documents.bytesOf(ids),
    listByPrefix: (prefix) => documents.listByPrefix(prefix),
    listHeads: (types) => documents.listHeads(types),
    iterateDocuments: (after) => documents.iterateDocuments(after),
    countDocuments: () => documents.countDocuments(),
    sequence: () => documents.sequence(),
    listReferrers: (id) => documents.listReferrers(id),
    commit(request) {
      const { result, committed } = commit(deps, request);
      if (committed !== null) for (const listener of listeners) listener(committed);
      return result;
    },
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async backup(path) {
      await backup(reader, path);
    },
    read: (work) => work(reader),
    write: (work) => inTransaction(writer, () => work(writer)),
    writeSoon: (work) => withoutSync(writer, () => inTransaction(writer, () => work(writer))),
    close() {
      if (!reader.isOpen) return;
      listeners.clear();
      reader.close();
      writer.close();
    },
  };
}
