import type { StoredDocument } from './document.ts';
import { firstAfter } from './sorted-list.ts';

/** A document that is new or changed; null when it is gone. */
export type DocumentChange = { id: string; document: StoredDocument | null };

/** How the documents of one ordering are chosen and ordered. */
export type OrderedBy = {
  belongs: (document: StoredDocument) => boolean;
  /** Documents that belong, in this order; equal ones by id. */
  sort: () => readonly StoredDocument[];
  comesBefore: (one: StoredDocument, other: StoredDocument) => boolean;
};

/** With more changes than this, all documents are sorted again. */
const MAX_PENDING = 64;

/** Documents in an order that a query asked for, kept up to date from one commit to the next. */
export class Ordering {
  #documents: StoredDocument[];
  #pending: DocumentChange[] = [];
  /** False while changes are put in: the query that does it may be stopped half way. */
  #isWhole = true;

  constructor(by: OrderedBy) {
    this.#documents = [...by.sort()];
  }

  /** Keeps a change until the order is read again. */
  note(change: DocumentChange): void {
    if (this.#pending.length <= MAX_PENDING) this.#pending.push(change);
  }

  documents(by: OrderedBy): readonly StoredDocument[] {
    const pending = this.#pending;
    if (pending.length === 0) return this.#documents;
    const isUsable = this.#isWhole && pending.length <= MAX_PENDING;
    this.#isWhole = false;
    if (isUsable) for (const change of pending) this.#replace(change, by);
    else this.#documents = [...by.sort()];
    this.#pending = [];
    this.#isWhole = true;
    return this.#documents;
  }

  #replace({ id, document }: DocumentChange, { belongs, comesBefore }: OrderedBy): void {
    const at = this.#documents.findIndex(({ _id }) => _id === id);
    if (at !== -1) this.#documents.splice(at, 1);
    if (document === null || !belongs(document)) return;
    const to = firstAfter(this.#documents, (other) => comesBefore(other, document));
    this.#documents.splice(to, 0, document);
  }
}
