import { type Analysis, analyse } from './analysis.ts';
import type { SearchArticle } from './article.ts';
import type { Dictionary } from './dictionary.ts';
import type { Statements } from './statements.ts';
import { termWords, typeWord } from './term-words.ts';

/** Writes the rows of one article. The caller adds what it returns to the statistics. */
export function insertArticle(
  article: SearchArticle,
  statements: Statements,
  dictionary: Dictionary,
): Analysis {
  const analysis = analyse(article, dictionary);
  const { lastInsertRowid } = statements
    .of(
      `INSERT INTO articles (doc, rev, lang, type, slug, title, summary, topic, keywords,
         published_at, updated_at, publish_at, expire_at, body_length, title_length)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      article.doc,
      article.rev,
      article.lang,
      article.type,
      article.slug,
      article.title,
      article.summary,
      article.topic,
      article.keywords,
      article.publishedAt,
      article.updatedAt,
      article.publishAt,
      article.expireAt,
      analysis.bodyLength,
      analysis.title.length,
    );
  const id = Number(lastInsertRowid);
  statements
    .of('INSERT INTO tokens (id, title, body) VALUES (?, ?, ?)')
    .run(id, bytes(analysis.title), bytes(analysis.body));
  const addPassage = statements.of(
    'INSERT INTO passages (article, ordinal, key, text) VALUES (?, ?, ?, ?)',
  );
  for (const [ordinal, { key, text }] of article.passages.entries()) {
    addPassage.run(id, ordinal, key, text);
  }
  insertCandidate(id, { ...analysis, type: article.type }, statements);
  return analysis;
}

/** Writes the words by which an article is looked for. */
export function insertCandidate(
  id: number,
  { title, body, type }: { title: Uint32Array; body: Uint32Array; type: string },
  statements: Statements,
): void {
  statements
    .of('INSERT INTO candidates (rowid, title, body, type) VALUES (?, ?, ?, ?)')
    .run(id, termWords(title), termWords(body), typeWord(type));
}

/** What `readIndexed` gives: all that the counts of an article depend on. */
export type IndexedArticle = Pick<
  SearchArticle,
  'lang' | 'type' | 'title' | 'keywords' | 'passages'
>;

/** An article as it was indexed, to take it out of the counts again. */
export function readIndexed(id: number, statements: Statements): IndexedArticle {
  const row = statements
    .of('SELECT lang, type, title, keywords FROM articles WHERE id = ?')
    .get(id);
  const passages = statements
    .of('SELECT key, text FROM passages WHERE article = ? ORDER BY ordinal')
    .all(id)
    .map(({ key, text }) => ({ key: key === null ? null : String(key), text: String(text) }));
  return {
    lang: String(row?.lang),
    type: String(row?.type),
    title: String(row?.title),
    keywords: String(row?.keywords),
    passages,
  };
}

export function deleteArticle(id: number, statements: Statements): void {
  statements.of('DELETE FROM candidates WHERE rowid = ?').run(id);
  statements.of('DELETE FROM tokens WHERE id = ?').run(id);
  statements.of('DELETE FROM passages WHERE article = ?').run(id);
  statements.of('DELETE FROM articles WHERE id = ?').run(id);
}

/** How the table keeps a row of terms. */
export function bytes(ids: Uint32Array): Uint8Array {
  return new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength);
}
