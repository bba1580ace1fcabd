import { publishedId, type StoredDocument } from '#sanity/groq/document.ts';
import { malformed } from '../errors.ts';
import { eventsOf } from '../history/document-events.ts';
import {
  iterateTransactions,
  lastState,
  listSteps,
  sequenceAt,
  sequenceOf,
  type TransactionFilter,
} from '../history/reader.ts';
import { listReleased, publicationOf } from '../history/released.ts';
import { isValidId } from '../mutations/ids.ts';
import type { Store } from '../store/store.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

/** The Studio asks for as many as fit into 6,000 characters when it reverts a release. */
const MAX_IDS = 1000;
const MAX_TRANSACTIONS = 1000;
const MAX_EVENTS = 1000;

/** Documents as they were: `revision=`, `time=` or `lastRevision=true`, one of them. */
function getDocuments({ params, url, services }: RequestContext): Response {
  const { store } = services;
  const ids = idsOf(params.ids);
  const revision = url.searchParams.get('revision');
  const time = url.searchParams.get('time');
  const isLast = url.searchParams.get('lastRevision') === 'true';
  if ([revision !== null, time !== null, isLast].filter(Boolean).length > 1) {
    throw malformed('Only one of revision, time and lastRevision may be given');
  }
  let found = ids.map((id) => lastRevision(store, id));
  if (revision !== null) {
    const seq = sequenceOf(store, revision);
    found = ids.map((id) => (seq === null ? null : stateAt(store, id, seq, revision)));
  } else if (time !== null) {
    const seq = sequenceAt(store, timeOf(url, 'time') ?? '');
    found = ids.map((id) => store.transactions.documentAt(id, seq));
  } else if (!isLast) {
    found = ids.map((id) => store.getDocument(id));
  }
  return json({ documents: found.filter((document) => document !== null) });
}

/**
 * The last version of a published release carries the revision of its publication: the Studio
 * reverts a release to what was there before it.
 */
function lastRevision(store: Store, id: string): StoredDocument | null {
  const state = lastState(store, id);
  const publication = state === null ? null : publicationOf(store, id);
  return state === null || publication === null ? state : { ...state, _rev: publication };
}

/**
 * The Studio asks for the draft at every event of a document, also where there was none (an
 * import): then the published document of that transaction is what an editor wants to see.
 */
function stateAt(store: Store, id: string, seq: number, revision: string): StoredDocument | null {
  const state = store.transactions.documentAt(id, seq);
  const isGone = state === null && store.transactions.documentAt(id, seq - 1) !== null;
  if (state !== null || isGone || id === publishedId(id)) return state;
  const published = store.transactions.documentAt(publishedId(id), seq);
  return published?._rev === revision ? published : null;
}

/** Transactions as lines of JSON, oldest first unless `reverse=true`. */
function getTransactions({ params, url, services }: RequestContext): Response {
  const ids = idsOf(params.ids);
  const filter = filterOf(url, ids, services.store);
  const shape = {
    withEffects: url.searchParams.get('effectFormat') === 'mendoza',
    withMutations: url.searchParams.get('excludeContent') !== 'true',
    only: url.searchParams.get('includeIdentifiedDocumentsOnly') === 'true' ? new Set(ids) : null,
  };
  const lines = filter === null ? [] : iterateTransactions(services.store, filter);
  return new Response(streamOf(linesOf(lines, shape)), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  });
}

type Shape = { withEffects: boolean; withMutations: boolean; only: ReadonlySet<string> | null };

function* linesOf(transactions: Iterable<Transaction>, shape: Shape): Generator<string> {
  const { withEffects, withMutations, only } = shape;
  for (const { id, timestamp, author, changes } of transactions) {
    const told = changes.filter(({ documentId }) => only === null || only.has(documentId));
    const effects = Object.fromEntries(told.map((change) => [change.documentId, change.effects]));
    const line = {
      id,
      timestamp,
      author,
      documentIDs: told.map(({ documentId }) => documentId),
      ...(withMutations ? { mutations: told.flatMap(({ mutations }) => mutations) } : {}),
      ...(withEffects ? { effects } : {}),
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

/** Produces a line only when the reader takes it. */
function streamOf(lines: Iterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull(controller) {
      const next = lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}

/** Null when the range is empty, because it begins or ends at a transaction that is not known. */
function filterOf(url: URL, ids: readonly string[], store: Store): TransactionFilter | null {
  const value = (name: string) => url.searchParams.get(name) || null;
  const [from, to, authors] = [value('fromTransaction'), value('toTransaction'), value('authors')];
  const fromSeq = from === null ? undefined : sequenceOf(store, from);
  const toSeq = to === null ? undefined : sequenceOf(store, to);
  const limit = countOf(url, 'limit', 50, MAX_TRANSACTIONS);
  if (fromSeq === null || toSeq === null) return null;
  return {
    documentIds: ids,
    fromSeq,
    toSeq,
    fromTime: timeOf(url, 'fromTime'),
    toTime: timeOf(url, 'toTime'),
    authors: authors === null ? undefined : authors.split(','),
    reverse: value('reverse') === 'true',
    limit,
  };
}

/** What happened in a document's life, newest first, under the id that was asked for. */
function getEvents({ params, url, services }: RequestContext): Response {
  const [id] = idsOf(params.id);
  if (id === undefined) throw malformed('The path must name a document id');
  const group = publishedId(id);
  const versionId = id === group ? `drafts.${group}` : id;
  const limit = countOf(url, 'limit', 100, MAX_EVENTS);
  const cursor = url.searchParams.get('nextCursor');
  const before = cursor === null || cursor === '' ? Number.MAX_SAFE_INTEGER : Number(cursor);
  if (!Number.isSafeInteger(before)) throw malformed('nextCursor is not one that was given');
  const steps = listSteps(services.store, [group, versionId]);
  const released = listReleased(services.store, group);
  const all = eventsOf(steps, group, versionId, released);
  const page = all.filter(({ seq }) => seq < before).reverse();
  const shown = page.slice(0, limit);
  const nextCursor = page.length > limit ? String(shown.at(-1)?.seq ?? '') : '';
  return json({ events: { [id]: shown.map(({ event }) => event) }, nextCursor });
}

function idsOf(given: string | undefined): string[] {
  const ids = (given ?? '').split(',').filter((id) => id !== '');
  if (ids.length === 0 || ids.length > MAX_IDS || !ids.every(isValidId)) {
    throw malformed(`The path must name 1 to ${MAX_IDS} document ids`);
  }
  return ids;
}

/** @returns the instant as the log writes it: UTC with milliseconds. */
function timeOf(url: URL, name: string): string | undefined {
  const given = url.searchParams.get(name);
  if (given === null || given === '') return undefined;
  const time = new Date(given);
  if (Number.isNaN(time.getTime())) throw malformed(`${name} is no date`);
  return time.toISOString();
}

function countOf(url: URL, name: string, fallback: number, most: number): number {
  const given = url.searchParams.get(name);
  if (given === null || given === '') return fallback;
  const count = Number(given);
  if (!Number.isInteger(count) || count < 1) throw malformed(`${name} must be a number from 1`);
  return Math.min(count, most);
}

const BASE = '/data/history/:dataset';

export const historyEndpoints: Endpoint[] = [
  { method: 'GET', path: `${BASE}/documents/:ids`, access: 'viewer', handle: getDocuments },
  { method: 'GET', path: `${BASE}/transactions/:ids`, access: 'viewer', handle: getTransactions },
  { method: 'GET', path: `${BASE}/events/documents/:id`, access: 'viewer', handle: getEvents },
];
