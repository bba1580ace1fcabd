import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { createIndexFile } from '#lib/search/index/database.ts';
import { IndexWriter } from '#lib/search/index/writer.ts';
import { meanOf, qualityOf } from '#lib/search/metrics.ts';
import { IndexReader } from '#lib/search/rank/reader.ts';
import { WEIGHTS, type Weights } from '#lib/search/rank/weights.ts';
import { articlesOf, openSet, queriesOf, type SearchSet, type SetQuery } from '../search-sets.ts';

type Mean = { mean: number; error: number };

export type QualityRow = {
  set: string;
  queries: string;
  count: number;
  ours: Mean;
  porter: Mean;
  miniSearch: Mean;
  mrr: number;
  recall: number;
  answered: number;
  /** Change of nDCG@10 without a part, by its name. */
  ablations: Map<string, number>;
};

/** Search with one part taken out. `exact` takes out correction, joining, splitting and synonyms. */
export const ABLATIONS: readonly { name: string; weights: Partial<Weights>; exact?: boolean }[] = [
  { name: 'correction, joining and synonyms', weights: {}, exact: true },
  {
    name: 'synonyms',
    weights: { synonym: 0.001, synonymOfPhrase: 0.001, synonymOfUnknown: 0.001 },
  },
  {
    name: 'more weight to synonyms of unknown words and phrases',
    weights: { synonymOfPhrase: 0.3, synonymOfUnknown: 0.3 },
  },
  { name: 'low weight of stop words', weights: { stopWord: 1 } },
  { name: 'completion of the last word', weights: { completion: [0.001, 0.001] } },
  { name: 'the title by itself', weights: { title: 0, titlePerWord: 0, titleInBody: 2 } },
  { name: 'title weight by length', weights: { title: 1, titlePerWord: 0 } },
  { name: 'the best passage', weights: { passage: 0 } },
  { name: 'proximity', weights: { proximity: 0 } },
  { name: 'coverage', weights: { coverage: 0 } },
];

const NOW = new Date(0).toISOString();
const DEPTH = 10;
/** Queries on which parts are taken out. */
const ABLATED = 800;

type Ranker = (query: SetQuery) => string[];

/** Measures one set, each of its query files, with every engine. */
export function measureQuality(folder: string, work: string): QualityRow[] {
  const set = openSet(folder);
  const file = join(work, `${set.name}.db`);
  const database = createIndexFile(file, { fast: true });
  new IndexWriter(database).build(articlesOf(set));
  const ranker = (weights: Partial<Weights>, exact = false): Ranker => {
    const reader = new IndexReader(database, { ...WEIGHTS, ...weights });
    return ({ text }) =>
      reader
        .rank({ text, lang: set.lang, now: NOW, exact })
        .hits.slice(0, DEPTH)
        .map((hit) => hit.doc);
  };
  const reader = new IndexReader(database);
  const porter = porterRanker(set);
  const miniSearch = miniSearchRanker(set);
  const rows = set.queryFiles.map((queries) => {
    const asked = queriesOf(set, queries);
    const ours = qualities(set, asked, ranker({}));
    const isAnswered = ({ text }: SetQuery) =>
      reader.rank({ text, lang: set.lang, now: NOW }).results.length > 0;
    return {
      set: set.name,
      queries,
      count: asked.length,
      ours: meanOf(ours.map((one) => one.ndcg10)),
      porter: meanOf(qualities(set, asked, porter).map((one) => one.ndcg10)),
      miniSearch: meanOf(qualities(set, asked, miniSearch).map((one) => one.ndcg10)),
      mrr: meanOf(ours.map((one) => one.mrr10)).mean,
      recall: meanOf(ours.map((one) => one.recall10)).mean,
      answered: asked.filter(isAnswered).length / Math.max(1, asked.length),
      ablations: ablate(set, asked, ranker),
    };
  });
  database.close();
  rmSync(file, { force: true });
  return rows;
}

/** The change of nDCG@10 without each part, on some of the queries. */
function ablate(
  set: SearchSet,
  asked: readonly SetQuery[],
  ranker: (weights: Partial<Weights>, exact?: boolean) => Ranker,
): Map<string, number> {
  const some = asked.filter((_, index) => index % Math.ceil(asked.length / ABLATED) === 0);
  const mean = (rank: Ranker) => meanOf(qualities(set, some, rank).map((one) => one.ndcg10)).mean;
  const whole = mean(ranker({}));
  return new Map(
    ABLATIONS.map(({ name, weights, exact }) => [name, mean(ranker(weights, exact)) - whole]),
  );
}

function qualities(set: SearchSet, queries: readonly SetQuery[], ranker: Ranker) {
  return queries.map((query) =>
    qualityOf(ranker(query), set.judgements.get(query.id) ?? new Map()),
  );
}

/** SQLite's own full-text search with its English stemmer, titles twice as heavy. */
function porterRanker(set: SearchSet): Ranker {
  const database = new DatabaseSync(':memory:');
  database.exec(
    "CREATE VIRTUAL TABLE docs USING fts5(doc UNINDEXED, title, body, tokenize='porter')",
  );
  const insert = database.prepare('INSERT INTO docs (doc, title, body) VALUES (?, ?, ?)');
  for (const { doc, title, passages } of articlesOf(set)) {
    insert.run(doc, title, passages.map((passage) => passage.text).join('\n'));
  }
  const find = database.prepare(
    "SELECT doc FROM docs WHERE docs MATCH ? AND rank MATCH 'bm25(0, 2, 1)' ORDER BY rank LIMIT 10",
  );
  return ({ text }) => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (words.length === 0) return [];
    return find.all(words.map((word) => `"${word}"`).join(' OR ')).map((row) => String(row.doc));
  };
}

/** MiniSearch as it comes. */
function miniSearchRanker(set: SearchSet): Ranker {
  const index = new MiniSearch({ idField: 'doc', fields: ['title', 'body'] });
  for (const { doc, title, passages } of articlesOf(set)) {
    index.add({ doc, title, body: passages.map((passage) => passage.text).join('\n') });
  }
  return ({ text }) =>
    index
      .search(text)
      .slice(0, DEPTH)
      .map((result) => String(result.id));
}
