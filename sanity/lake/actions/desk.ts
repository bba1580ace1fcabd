import type { StoredDocument } from '#sanity/groq/document.ts';
import { applyMutation, type Stamp } from '../mutations/apply.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { lockOn } from '../releases/lock.ts';
import type { PublishRules } from '../releases/publish-rules.ts';
import { notFound } from './refusals.ts';

/** What actions read of the dataset. */
export type Source = {
  get(id: string): StoredDocument | null;
  /** The documents whose ids begin with this, ordered by id. */
  list(prefix: string): StoredDocument[];
  /** A document as it is, or as it was before it was deleted. */
  last(id: string): StoredDocument | null;
  /** Published documents of these types and their drafts, without their long fields. */
  ofTypes(types: readonly string[]): StoredDocument[];
  /** What publishing a release means for the site. */
  rules: PublishRules | undefined;
};

/** The documents as the actions so far left them, and the mutations that led there. */
export class Desk {
  readonly mutations: Mutation[] = [];
  /** ISO 8601 in UTC with milliseconds. */
  readonly now: string;
  readonly #source: Source;
  readonly #stamp: Stamp;
  readonly #documents = new Map<string, StoredDocument | null>();

  constructor(source: Source, stamp: Stamp, now: string) {
    this.#source = source;
    this.#stamp = stamp;
    this.now = now;
  }

  get(id: string): StoredDocument | null {
    const known = this.#documents.get(id);
    return known === undefined ? this.#source.get(id) : known;
  }

  /** @throws {MutationError} 409 when there is none. */
  existing(id: string): StoredDocument {
    const document = this.get(id);
    if (document === null) throw notFound(id);
    return document;
  }

  /** The documents whose ids begin with this, ordered by id. */
  list(prefix: string): StoredDocument[] {
    const found = new Map<string, StoredDocument | null>(
      this.#source.list(prefix).map((document) => [document._id, document]),
    );
    for (const [id, document] of this.#documents)
      if (id.startsWith(prefix)) found.set(id, document);
    const documents = [...found.values()].filter((document) => document !== null);
    return documents.sort((a, b) => (a._id < b._id ? -1 : 1));
  }

  get rules(): PublishRules | undefined {
    return this.#source.rules;
  }

  /** Published documents of these types and their drafts, by id, without their long fields. */
  ofTypes(types: readonly string[]): StoredDocument[] {
    const found = new Map<string, StoredDocument | null>(
      this.#source.ofTypes(types).map((document) => [document._id, document]),
    );
    for (const [id, document] of this.#documents) {
      if (found.has(id) || types.includes(document?._type ?? '')) found.set(id, document);
    }
    return [...found.values()].filter((document) => document !== null);
  }

  /** A document as it is, or as it was before it was deleted in an earlier transaction. */
  last(id: string): StoredDocument | null {
    return this.get(id) ?? this.#source.last(id);
  }

  /** @throws {MutationError} 409 for a release, and for a version that its release locks. */
  put(id: string, mutation: Mutation): void {
    const lock = lockOn(id, (release) => this.get(release));
    if (lock !== null) throw lock;
    this.putOfRelease(id, mutation);
  }

  /** As `put`, for what happens to a release as a whole. */
  putOfRelease(id: string, mutation: Mutation): void {
    const { document } = applyMutation(mutation, id, this.get(id), this.#stamp);
    this.#documents.set(id, document);
    this.mutations.push(mutation);
  }

  remove(id: string): void {
    this.put(id, { delete: { id } });
  }
}
