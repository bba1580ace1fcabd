import type { Statements } from '../index/statements.ts';
import { termWord, typeWord } from '../index/term-words.ts';
import type { QueryTerm, Variant } from '../query/query-term.ts';
import { CANDIDATE_COLUMNS, type CandidateRow } from './candidate.ts';

const MAX_CANDIDATES = 150;
const MAX_CANDIDATES_OF_TYPE = 50;
/** Occurrences of terms that are read to choose candidates, and terms that always are. */
const MAX_POSTINGS = 4_000;
const MIN_TERMS = 2;

/**
 * The articles that share most with a query, and enough of each type to fill its tab.
 * @param match of `candidateQuery`.
 */
export function listCandidates(match: string, statements: Statements): CandidateRow[] {
  if (match === '') return [];
  const sql = (limit: number) => `SELECT ${CANDIDATE_COLUMNS}
    FROM (SELECT rowid FROM candidates WHERE candidates MATCH ? AND rank MATCH 'bm25(2, 1, 0)'
          ORDER BY rank LIMIT ${limit}) AS found
    JOIN articles ON articles.id = found.rowid
    JOIN tokens ON tokens.id = found.rowid`;
  const rows: CandidateRow[] = statements.of(sql(MAX_CANDIDATES)).all(match);
  if (rows.length < MAX_CANDIDATES) return rows;
  const types = statements.of('SELECT DISTINCT type FROM articles').all();
  if (types.length < 2) return rows;
  const known = new Set(rows.map((row) => row.id));
  for (const { type } of types) {
    if (rows.filter((row) => row.type === type).length >= MAX_CANDIDATES_OF_TYPE) continue;
    const ofType = `(title : (${match}) OR body : (${match})) AND type : ${typeWord(String(type))}`;
    for (const row of statements.of(sql(MAX_CANDIDATES_OF_TYPE)).all(ofType)) {
      if (!known.has(row.id)) rows.push(row);
    }
  }
  return rows;
}

/**
 * The candidates' match expression: term ids joined by OR, so nothing typed reaches FTS5. Rare
 * terms come first and common ones only as far as they can be read quickly: in a large collection
 * they choose nothing that the rare ones do not. The score counts all of them.
 */
export function candidateQuery(queryTerms: readonly QueryTerm[]): string {
  const variants = queryTerms.flatMap((queryTerm) =>
    queryTerm.variants.map((variant) => ({ variant, order: orderOf(queryTerm, variant) })),
  );
  variants.sort((a, b) => a.order - b.order || a.variant.articles - b.variant.articles);
  const terms = new Set<string>();
  let postings = 0;
  for (const { variant } of variants) {
    postings += variant.articles;
    if (postings > MAX_POSTINGS && terms.size >= MIN_TERMS) break;
    terms.add(`"${termWord(variant.term)}"`);
  }
  return [...terms].join(' OR ');
}

function orderOf(queryTerm: QueryTerm, { source }: Variant): number {
  if (queryTerm.stop) return 2;
  return source === 'typed' || source === 'corrected' ? 0 : 1;
}
