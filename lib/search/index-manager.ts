import type { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { env } from '#lib/env.ts';
import { Unavailable } from '#lib/errors.ts';
import {
  eachSearchArticle,
  listSearchArticles,
  listSearchRevisions,
  listSearchRules,
  listSearchRulesOf,
} from './content.ts';
import { createIndexFile, openIndexFile } from './index/database.ts';
import { activateIndex, currentIndex, discardIndex, newIndexName } from './index/files.ts';
import { IndexWriter } from './index/writer.ts';
import { IndexReader } from './rank/reader.ts';

/** How often the index is compared with the CMS when no event says that they differ. */
const COMPARE_MS = 3 * 60_000;
const MIN_RETRY_MS = 500;
const MAX_RETRY_MS = 30_000;
/** How often a process looks whether another one has put a new index into use. */
const LOOK_MS = 1_000;
/** Articles indexed before other work of the process gets its turn. */
const BATCH = 10;
/** With more differences than this a new index is cheaper than changing this one. */
const MAX_DIFFERENCES = 500;

/** The index as one process has it open. */
type Open = { file: string; database: DatabaseSync; reader: IndexReader; writer: IndexWriter };

/** One for the process: Next evaluates a module once for each bundle that imports it. */
type SearchState = {
  open: Open | undefined;
  lookedAt: number;
  /** Serialises what changes the index. */
  queue: Promise<unknown>;
  rebuilding: Promise<void> | undefined;
  started: boolean;
};

declare global {
  var signpostSearch: SearchState | undefined;
}

function state(): SearchState {
  globalThis.signpostSearch ??= {
    open: undefined,
    lookedAt: Number.NEGATIVE_INFINITY,
    queue: Promise.resolve(),
    rebuilding: undefined,
    started: false,
  };
  return globalThis.signpostSearch;
}

/**
 * The index to ask, or undefined while there is none: then it is being prepared. Looks for a
 * newer file of another process at most once a second.
 */
export function searchReader(): IndexReader | undefined {
  const opened = look();
  if (opened === undefined) void rebuildIndex().catch(report);
  return opened?.reader;
}

function look(): Open | undefined {
  const search = state();
  const at = performance.now();
  if (search.open !== undefined && at - search.lookedAt < LOOK_MS) return search.open;
  search.lookedAt = at;
  const file = currentIndex(env().dataDir);
  if (file === search.open?.file) return search.open;
  // The link is gone, but what is open still answers until a new index is in use.
  if (file === undefined) {
    if (search.open !== undefined) void rebuildIndex().catch(report);
    return search.open;
  }
  const database = openIndexFile(file);
  if (database === undefined) return search.open;
  search.open?.database.close();
  search.open = {
    file,
    database,
    reader: new IndexReader(database),
    writer: new IndexWriter(database),
  };
  return search.open;
}

/** Gives up an index that answered with an error and builds another. */
export function distrustIndex(error: unknown): void {
  const search = state();
  report(error);
  search.open?.database.close();
  search.open = undefined;
  void rebuildIndex().catch(report);
}

/**
 * Builds a whole new index from the CMS, in small steps so that pages are served meanwhile, and
 * puts it into use. A second call while one is under way waits for that one.
 * @throws {Unavailable} when the CMS does not answer; the former index stays in use.
 */
export function rebuildIndex(): Promise<void> {
  const search = state();
  search.rebuilding ??= inTurn(build).finally(() => {
    search.rebuilding = undefined;
  });
  return search.rebuilding;
}

async function build(): Promise<void> {
  const search = state();
  const file = newIndexName(env().dataDir);
  const database = createIndexFile(file, { fast: true });
  try {
    const writer = new IndexWriter(database);
    writer.begin();
    let count = 0;
    for await (const articles of eachSearchArticle()) {
      for (const article of articles) {
        writer.add(article);
        count += 1;
        if (count % BATCH === 0) await nextTurn();
      }
    }
    for (const rule of await listSearchRules()) writer.setRule(rule);
    writer.finish();
    database.exec('PRAGMA journal_mode = WAL');
    database.close();
    activateIndex(file);
    search.lookedAt = Number.NEGATIVE_INFINITY;
    look();
  } catch (error) {
    if (database.isOpen) database.close();
    discardIndex(file);
    throw error;
  }
}

/**
 * Brings some articles and rules up to date, as when an event names them: read again from the CMS, replaced
 * where the revision differs, taken out where they are no longer published.
 * @throws {Unavailable} when the CMS does not answer; the next repair makes up for it.
 */
export function onContentChanged(ids: readonly string[]): Promise<void> {
  return inTurn(async () => {
    const opened = look();
    if (opened === undefined || ids.length === 0) return;
    const [articles, rules] = await Promise.all([listSearchArticles(ids), listSearchRulesOf(ids)]);
    const articleOf = new Map(articles.map((one) => [one.doc, one]));
    const ruleOf = new Map(rules.map((one) => [one.rule.doc, one]));
    for (const id of ids) {
      const article = articleOf.get(id);
      const rule = ruleOf.get(id);
      if (article !== undefined) opened.writer.upsert(article);
      else if (rule !== undefined) opened.writer.setRule(rule);
      else opened.writer.remove(id);
      await nextTurn();
    }
  });
}

/**
 * Compares the index with the CMS and brings in what differs.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function repairIndex(): Promise<void> {
  const opened = look();
  if (opened === undefined) return rebuildIndex();
  const here = opened.writer.revisions();
  const there = await listSearchRevisions();
  const changed = [...there].filter(([id, rev]) => here.get(id) !== rev).map(([id]) => id);
  const gone = [...here.keys()].filter((id) => !there.has(id));
  const different = [...changed, ...gone];
  if (different.length > MAX_DIFFERENCES) return rebuildIndex();
  if (different.length > 0) await onContentChanged(different);
}

/** Opens or builds the index of this process and repairs it from time to time. Never throws. */
export function startSearch(): void {
  const search = state();
  if (search.started) return;
  search.started = true;
  let wait = MIN_RETRY_MS;
  const beat = async () => {
    const done = await repairIndex().then(
      () => true,
      () => false,
    );
    wait = done ? COMPARE_MS : Math.min(wait * 2, MAX_RETRY_MS);
    setTimeout(beat, wait).unref();
  };
  setTimeout(beat, 0).unref();
}

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const search = state();
  const result = search.queue.then(work, work);
  search.queue = result.catch(() => undefined);
  return result;
}

function report(error: unknown): void {
  if (error instanceof Unavailable) return;
  console.error('Search:', error);
}
