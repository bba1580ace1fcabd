import type { StoredDocument } from '#sanity/groq/document.ts';
import type { Change, Transaction } from '../store/transaction.ts';

type States = { before: StoredDocument | null; after: StoredDocument | null };

/** What a transaction did to one document, with the document itself when somebody asks for it. */
export class EntryChange {
  readonly documentId: string;
  /** True when there was a document before, and when there is one after. */
  readonly existed: boolean;
  readonly exists: boolean;
  readonly beforeRev: string | null;
  readonly #change: Change;
  readonly #load: () => States;
  #states: States | null = null;
  #mutations: string | null = null;
  #effects: string | null = null;
  #result: string | null = null;

  constructor(change: Change, load: () => States) {
    this.documentId = change.documentId;
    this.existed = change.beforeRev !== null;
    this.exists = change.afterRev !== null;
    this.beforeRev = change.beforeRev;
    this.#change = change;
    this.#load = load;
  }

  /** The document before and after; read from the log's patches where it is not at hand. */
  get states(): States {
    this.#states ??= this.#load();
    return this.#states;
  }

  // Hundreds of listeners send the same parts: each is serialized once.

  get mutationsJson(): string {
    this.#mutations ??= JSON.stringify(this.#change.mutations);
    return this.#mutations;
  }

  get effectsJson(): string {
    this.#effects ??= JSON.stringify(this.#change.effects);
    return this.#effects;
  }

  get resultJson(): string {
    this.#result ??= JSON.stringify(this.states.after);
    return this.#result;
  }
}

/** One transaction of the log, as listeners read it. */
export type Entry = {
  seq: number;
  id: string;
  author: string;
  timestamp: string;
  changes: readonly EntryChange[];
};

/**
 * @param states finds a document before and after a transaction, by the transaction's number.
 */
export function entryOf(
  transaction: Transaction,
  states: (documentId: string, seq: number) => States,
): Entry {
  const { seq, id, author, timestamp } = transaction;
  const changes = transaction.changes.map(
    (change) => new EntryChange(change, () => states(change.documentId, seq)),
  );
  return { seq, id, author, timestamp, changes };
}
