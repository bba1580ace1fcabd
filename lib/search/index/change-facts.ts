import { analysisOf, type Row, rowOf } from './analysis.ts';
import { type SearchArticle, textsOf } from './article.ts';
import { bytes, type IndexedArticle, insertCandidate, readIndexed } from './article-rows.ts';
import type { Dictionary } from './dictionary.ts';
import type { Statements } from './statements.ts';
import type { Statistics } from './statistics.ts';

type Tables = { statements: Statements; dictionary: Dictionary; statistics: Statistics };

/**
 * Puts other facts, and a title where that is another one, to an article whose text is the same:
 * to take its text apart is nearly all that indexing costs.
 * @returns false, and changes nothing, where the text is another one.
 */
export function changeFacts(id: number, article: SearchArticle, tables: Tables): boolean {
  const former = readIndexed(id, tables.statements);
  if (!isSameText(former, article)) return false;
  if (former.title !== article.title) changeTitle(id, article, former, tables);
  tables.statements
    .of(
      `UPDATE articles SET rev = ?, slug = ?, summary = ?, topic = ?, published_at = ?,
         updated_at = ?, publish_at = ?, expire_at = ? WHERE id = ?`,
    )
    .run(
      article.rev,
      article.slug,
      article.summary,
      article.topic,
      article.publishedAt,
      article.updatedAt,
      article.publishAt,
      article.expireAt,
      id,
    );
  return true;
}

function isSameText(former: IndexedArticle, article: SearchArticle): boolean {
  return (
    former.lang === article.lang &&
    former.type === article.type &&
    former.keywords === article.keywords &&
    former.passages.length === article.passages.length &&
    former.passages.every(({ key, text }, at) => {
      const other = article.passages[at];
      return other?.key === key && other.text === text;
    })
  );
}

function changeTitle(
  id: number,
  article: SearchArticle,
  former: IndexedArticle,
  { statements, dictionary, statistics }: Tables,
): void {
  const [before, after] = [former, article].map(({ title, lang }) =>
    rowOf([title], lang, dictionary),
  );
  if (before === undefined || after === undefined) return;
  const ids = readBody(id, statements);
  const body = isAnyIn(ids, changedWords(before, after))
    ? rowOf(textsOf(article), article.lang, dictionary)
    : { ids, words: new Map() };
  statistics.add(article, analysisOf(before, body), -1);
  statistics.add(article, analysisOf(after, body));
  statements
    .of('UPDATE articles SET title = ?, title_length = ? WHERE id = ?')
    .run(article.title, after.ids.length, id);
  statements.of('UPDATE tokens SET title = ? WHERE id = ?').run(bytes(after.ids), id);
  statements.of('DELETE FROM candidates WHERE rowid = ?').run(id);
  insertCandidate(id, { title: after.ids, body: ids, type: article.type }, statements);
}

/** The terms of the words that only one of two titles has. */
function changedWords({ words: before }: Row, { words: after }: Row): number[] {
  return [...before, ...after].flatMap(([word, term]) =>
    before.has(word) && after.has(word) ? [] : term,
  );
}

/** Whether a text has one of these terms: then it counts which words it is written with. */
function isAnyIn(ids: Uint32Array, terms: readonly number[]): boolean {
  return terms.some((term) => ids.includes(term));
}

function readBody(id: number, statements: Statements): Uint32Array {
  const row = statements.of('SELECT body FROM tokens WHERE id = ?').get(id);
  if (!(row?.body instanceof Uint8Array)) throw new Error('The index has no text of an article.');
  return new Uint32Array(row.body.slice().buffer);
}
