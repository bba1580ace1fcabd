/*
 * The index's own way to the CMS: reading, and a comparison that makes up for lost events. Nothing
 * else in `lib/search` knows the CMS, so this file goes when something else feeds the index.
 */
import { z } from 'zod';
import { fetchFresh } from '#sanity/client/fetch-fresh.ts';
import {
  searchArticlesQuery,
  searchDocumentsQuery,
  searchRevisionsQuery,
  searchRulesQuery,
} from '#sanity/queries/search.ts';
import { type IndexEntry, toIndexEntry, versionOf } from './index/from-document.ts';
import type { IndexSource } from './index/source.ts';
import { type IndexManager, logFailure } from './index-manager.ts';

const BATCH = 100;
/** How often the index is compared with the CMS when no event says that they differ. */
const COMPARE_MS = 3 * 60_000;
const MIN_RETRY_MS = 500;
const MAX_RETRY_MS = 30_000;
/** With more differences than this a new index is cheaper than changing this one. */
const MAX_DIFFERENCES = 500;

const listSchema = z.array(z.unknown());
const documentsSchema = z.object({
  articles: listSchema,
  articlesOfTopics: listSchema,
  rules: listSchema,
});
const lastSchema = z.object({ _id: z.string() });

/** The CMS as a source; throws `Unavailable` when it does not answer. */
export const cmsSource: IndexSource = {
  async *all() {
    for (let after = ''; ; ) {
      const params = { after, size: BATCH };
      const rows = listSchema.parse(await fetchFresh({ query: searchArticlesQuery, params }));
      yield toEntries(rows);
      const last = lastSchema.safeParse(rows.at(-1));
      if (rows.length < BATCH || !last.success) break;
      after = last.data._id;
    }
    yield toEntries(listSchema.parse(await fetchFresh({ query: searchRulesQuery })));
  },
  async read(ids) {
    const params = { ids: [...ids] };
    const found = documentsSchema.parse(await fetchFresh({ query: searchDocumentsQuery, params }));
    return toEntries([...found.articles, ...found.articlesOfTopics, ...found.rules]);
  },
};

function toEntries(documents: readonly unknown[]): IndexEntry[] {
  return documents.flatMap((document) => toIndexEntry(document) ?? []);
}

/**
 * Compares the index with the CMS and brings in what differs.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function compareWithCms(manager: IndexManager): Promise<void> {
  const here = manager.versions();
  if (here === undefined) return manager.rebuild();
  const rows = listSchema.parse(await fetchFresh({ query: searchRevisionsQuery }));
  const there = new Map(rows.map(versionOf).filter((one) => one !== undefined));
  const changed = [...there].filter(([id, version]) => here.get(id) !== version);
  const gone = [...here.keys()].filter((id) => !there.has(id));
  const ids = [...changed.map(([id]) => id), ...gone];
  if (ids.length > MAX_DIFFERENCES) return manager.rebuild();
  if (ids.length > 0) await manager.apply(ids.map((id) => ({ id })));
}

/** Compares the index with the CMS now and then, sooner again when that fails. Never throws. */
export function startComparing(manager: IndexManager): void {
  let wait = MIN_RETRY_MS;
  const beat = async () => {
    try {
      await compareWithCms(manager);
      wait = COMPARE_MS;
    } catch (error) {
      logFailure(error);
      wait = Math.min(wait * 2, MAX_RETRY_MS);
    }
    setTimeout(beat, wait).unref();
  };
  setTimeout(beat, 0).unref();
}
