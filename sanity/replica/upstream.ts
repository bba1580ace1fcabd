import type { SanityClient } from '@sanity/client';
import { z } from 'zod';
import { Unavailable } from '#lib/errors.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import {
  changedSinceQuery,
  documentCountQuery,
  documentsQuery,
  listenFilter,
  revisionsQuery,
} from '#sanity/queries/replica.ts';

/** Documents asked for at once: larger requests would hold up the lake for others. */
const BATCH_SIZE = 500;

const document = z.looseObject({
  _id: z.string().min(1),
  _type: z.string().min(1),
  _rev: z.string().min(1),
  _createdAt: z.string().default(''),
  _updatedAt: z.string().default(''),
});
const count = z.number().int().nonnegative();
const revisions = z.object({
  count,
  revisions: z.array(z.object({ _id: z.string(), _rev: z.string() })),
});
const changed = z.object({ count, revisions: revisions.shape.revisions });
const documents = z.object({ documents: z.array(document) });
const documentCount = z.object({ count });

/** Ids of published documents with their revisions. */
export type Revisions = ReadonlyMap<string, string>;

/** What the stream of the CMS says. `gap`: events may have been missed. */
export type UpstreamEvent = { kind: 'open' } | { kind: 'gap' } | { kind: 'changed'; id: string };

/**
 * The CMS as the replica needs it: published documents of the site's types. Each result is an
 * object, and what says that something is gone counts all documents, since "nothing" is also what a
 * failing service says.
 */
export class Upstream {
  readonly #client: SanityClient;

  constructor(client: SanityClient) {
    this.#client = client;
  }

  /**
   * Every revision, and proof that there are no others.
   * @throws {Unavailable} when the CMS does not answer, or contradicts itself.
   */
  async listRevisions(): Promise<Revisions> {
    const found = await this.#ask(revisions, revisionsQuery, {});
    if (found.count !== found.revisions.length) {
      throw new Unavailable('The content counts other documents than it lists.');
    }
    return new Map(found.revisions.map(({ _id, _rev }) => [_id, _rev]));
  }

  /**
   * What changed at or after an instant (ISO 8601), and how many documents there are in all.
   * @throws {Unavailable} as above.
   */
  async listChangedSince(since: string): Promise<{ count: number; revisions: Revisions }> {
    const found = await this.#ask(changed, changedSinceQuery, { since });
    return {
      count: found.count,
      revisions: new Map(found.revisions.map(({ _id, _rev }) => [_id, _rev])),
    };
  }

  /**
   * Those of `ids` that are published.
   * @throws {Unavailable} as above.
   */
  async fetchDocuments(ids: readonly string[]): Promise<StoredDocument[]> {
    const found: StoredDocument[] = [];
    for (let from = 0; from < ids.length; from += BATCH_SIZE) {
      const batch = ids.slice(from, from + BATCH_SIZE);
      found.push(...(await this.#ask(documents, documentsQuery, { ids: batch })).documents);
    }
    return found;
  }

  /** How many documents there are in all. @throws {Unavailable} as above. */
  async countDocuments(): Promise<number> {
    return (await this.#ask(documentCount, documentCountQuery, {})).count;
  }

  /** Whether the CMS answers at all. @throws {Unavailable} when it does not. */
  async ping(): Promise<void> {
    await this.#ask(z.literal(true), 'true', {});
  }

  /** Follows the stream until the returned function is called, or until it fails. */
  listen(onEvent: (event: UpstreamEvent) => void, onEnd: (error: unknown) => void): () => void {
    const subscription = this.#client
      .listen(
        listenFilter,
        {},
        {
          events: ['welcome', 'mutation', 'reconnect'],
          includeResult: false,
          visibility: 'query',
        },
      )
      .subscribe({
        next: (event) => {
          if (event.type === 'welcome') onEvent({ kind: 'open' });
          else if (event.type === 'mutation') onEvent({ kind: 'changed', id: event.documentId });
          else onEvent({ kind: 'gap' });
        },
        error: onEnd,
        complete: () => onEnd(new Error('The stream ended.')),
      });
    return () => subscription.unsubscribe();
  }

  async #ask<T>(schema: z.ZodType<T>, query: string, params: Record<string, unknown>): Promise<T> {
    const result = await this.#client.fetch<unknown>(query, params).catch((error: unknown) => {
      throw new Unavailable('The content does not answer.', { cause: faultOf(error) });
    });
    const parsed = schema.safeParse(result);
    if (parsed.success) return parsed.data;
    throw new Unavailable('The content answers with something that is not a result.', {
      cause: 'not a result',
    });
  }
}

/** What went wrong, in a few words without addresses and secrets. */
function faultOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  if ('statusCode' in error) return `status ${error.statusCode}`;
  if ('code' in error) return String(error.code);
  return error instanceof Error ? error.name : 'unknown';
}
