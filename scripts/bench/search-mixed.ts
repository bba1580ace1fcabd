import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchArticle } from '#lib/search/index/article.ts';
import { createIndexFile } from '#lib/search/index/database.ts';
import { IndexWriter } from '#lib/search/index/writer.ts';
import { meanOf, qualityOf } from '#lib/search/metrics.ts';
import { IndexReader } from '#lib/search/rank/reader.ts';
import { articlesOf, openSet, queriesOf, type SearchSet } from '../search-sets.ts';

/** One set's queries, asked of all sets together: nDCG@10 with and without weights by type. */
export type MixedRow = {
  set: string;
  queries: string;
  count: number;
  alike: number;
  byType: number;
};

const NOW = new Date(0).toISOString();
/** Titles of this many words are questions; shorter ones are names. */
const QUESTION_WORDS = 6;
const MOST_QUERIES = 800;

/**
 * Puts the English sets into one index, as a help center holds questions beside documents: once
 * as articles of one type, once as FAQ where titles are questions and as documents elsewhere.
 */
export function measureMixed(folders: readonly string[], work: string): MixedRow[] {
  const sets = folders.map(openSet).filter(({ lang }) => lang === 'en');
  const [alike, byType] = [() => 'faq', typeOf].map((type, index) =>
    measure(sets, type, join(work, `mixed-${index}.db`)),
  );
  return (alike ?? []).map((row, index) => ({
    set: row.set,
    queries: row.queries,
    count: row.count,
    alike: row.mean,
    byType: byType?.[index]?.mean ?? Number.NaN,
  }));
}

function typeOf(set: SearchSet): string {
  let words = 0;
  let count = 0;
  for (const { title } of articlesOf(set)) {
    words += title.split(/\s+/).length;
    count += 1;
  }
  return words / count >= QUESTION_WORDS ? 'faq' : 'productDocument';
}

function measure(sets: readonly SearchSet[], typeOfSet: (set: SearchSet) => string, file: string) {
  const database = createIndexFile(file, { fast: true });
  new IndexWriter(database).build(together(sets, typeOfSet));
  const reader = new IndexReader(database);
  const rows = sets.flatMap((set) =>
    set.queryFiles.map((queries) => {
      const all = queriesOf(set, queries);
      const asked = all.filter((_, index) => index % Math.ceil(all.length / MOST_QUERIES) === 0);
      const { mean } = meanOf(
        asked.map(({ id, text }) => {
          const { hits } = reader.rank({ text, lang: 'en', now: NOW });
          const ranking = hits.slice(0, 10).map(({ doc }) => doc.slice(set.name.length + 1));
          return qualityOf(ranking, set.judgements.get(id) ?? new Map()).ndcg10;
        }),
      );
      return { set: set.name, queries, count: asked.length, mean };
    }),
  );
  database.close();
  rmSync(file, { force: true });
  return rows;
}

function* together(
  sets: readonly SearchSet[],
  typeOfSet: (set: SearchSet) => string,
): Generator<SearchArticle> {
  for (const set of sets) {
    const type = typeOfSet(set);
    for (const article of articlesOf(set))
      yield { ...article, doc: `${set.name}:${article.doc}`, type };
  }
}
