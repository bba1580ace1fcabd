import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { Tokenizer } from '../language/tokenizer.ts';
import { type SearchArticle, textsOf } from './article.ts';
import { type Analysis, Counts } from './counts.ts';
import { removeRule, saveRule } from './rule-rows.ts';
import type { StoredRule } from './rules.ts';
import { termWords, typeWord } from './term-words.ts';

/** One word of a language in the memory of the writer. */
type Entry = { term: number; word: number };

/**
 * Writes an index. Every change of one article is one transaction that also adjusts the counts
 * of its words, so readers of other processes see the old article or the new one, never a mixture.
 */
export class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #tokenizers = new Map<string, Tokenizer>();
  readonly #entries = new Map<string, Map<string, Entry>>();
  readonly #sql: Record<string, StatementSync> = {};
  #building: Counts | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** Adds all articles to an empty file in one transaction and optimizes it. */
  build(articles: Iterable<SearchArticle>): void {
    this.begin();
    for (const article of articles) this.add(article);
    this.finish();
  }

  /** Begins to fill an empty file that nobody else writes to; `add` and `finish` go on. */
  begin(): void {
    this.#database.exec('BEGIN IMMEDIATE');
    this.#building = new Counts();
  }

  add(article: SearchArticle): void {
    if (this.#building === undefined) throw new Error('The index is not being built.');
    this.#insert(article, this.#building);
  }

  finish(): void {
    if (this.#building !== undefined) this.#apply(this.#building, 1);
    this.#building = undefined;
    this.#database.exec('COMMIT');
    this.#database.exec("INSERT INTO candidates(candidates) VALUES ('optimize')");
  }

  /**
   * Puts one article in or replaces it.
   * @returns false when the index already has this revision.
   */
  upsert(article: SearchArticle): boolean {
    return this.#transaction(() => {
      const former = this.#run('SELECT id, rev FROM articles WHERE doc = ?').get(article.doc);
      if (former?.rev === article.rev) return false;
      if (former !== undefined) this.#delete(Number(former.id));
      const counts = new Counts();
      this.#insert(article, counts);
      this.#apply(counts, 1);
      return true;
    });
  }

  /** Puts a rule of the editors in or replaces it. @returns false when it was in. */
  setRule(rule: StoredRule): boolean {
    if (this.#building !== undefined) return saveRule(this.#database, rule);
    return this.#transaction(() => saveRule(this.#database, rule));
  }

  /** Takes an article or a rule out. @returns false when it was not in. */
  remove(doc: string): boolean {
    return this.#transaction(() => {
      const former = this.#run('SELECT id FROM articles WHERE doc = ?').get(doc);
      if (former === undefined) return removeRule(this.#database, doc);
      this.#delete(Number(former.id));
      return true;
    });
  }

  /** The revision of every article and rule in the index, by document id. */
  revisions(): Map<string, string> {
    const rows = this.#run(
      'SELECT doc, rev FROM articles UNION ALL SELECT doc, rev FROM rules',
    ).all();
    return new Map(rows.map((row) => [String(row.doc), String(row.rev)]));
  }

  #transaction<T>(work: () => T): T {
    // Another process may have added words since: ids are looked up again under the lock.
    this.#entries.clear();
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #insert(article: SearchArticle, counts: Counts): void {
    const analysis = this.#analyse(article.lang, article.title, textsOf(article));
    const { lastInsertRowid } = this.#run(
      `INSERT INTO articles (doc, rev, lang, type, slug, title, summary, topic, keywords,
         published_at, updated_at, publish_at, expire_at, body_length, title_length)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
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
    this.#run('INSERT INTO tokens (id, title, body) VALUES (?, ?, ?)').run(
      id,
      bytes(analysis.title),
      bytes(analysis.body),
    );
    const addPassage = this.#run(
      'INSERT INTO passages (article, ordinal, key, text) VALUES (?, ?, ?, ?)',
    );
    article.passages.forEach((passage, ordinal) => {
      addPassage.run(id, ordinal, passage.key, passage.text);
    });
    this.#run('INSERT INTO candidates (rowid, title, body, type) VALUES (?, ?, ?, ?)').run(
      id,
      termWords(analysis.title),
      termWords(analysis.body),
      typeWord(article.type),
    );
    counts.add(article, analysis, article.passages.length);
  }

  #delete(id: number): void {
    const row = this.#run('SELECT lang, type, title, keywords FROM articles WHERE id = ?').get(id);
    const passages = this.#run('SELECT text FROM passages WHERE article = ? ORDER BY ordinal')
      .all(id)
      .map((passage) => ({ key: null, text: String(passage.text) }));
    const lang = String(row?.lang);
    const texts = textsOf({ passages, keywords: String(row?.keywords) });
    const counts = new Counts();
    const analysis = this.#analyse(lang, String(row?.title), texts);
    counts.add({ lang, type: String(row?.type) }, analysis, passages.length);
    this.#apply(counts, -1);
    this.#run('DELETE FROM candidates WHERE rowid = ?').run(id);
    this.#run('DELETE FROM tokens WHERE id = ?').run(id);
    this.#run('DELETE FROM passages WHERE article = ?').run(id);
    this.#run('DELETE FROM articles WHERE id = ?').run(id);
  }

  #analyse(lang: string, title: string, texts: readonly string[]): Analysis {
    const analysis: Analysis = {
      title: new Uint32Array(),
      body: new Uint32Array(),
      terms: new Set(),
      titleTerms: new Set(),
      words: new Set(),
      bodyLength: 0,
    };
    const tokenizer = this.tokenizer(lang);
    const read = (text: string): number[] =>
      tokenizer.tokens(text).map((token) => {
        const entry = this.#entry(lang, token.word, token.term);
        analysis.words.add(entry.word);
        analysis.terms.add(entry.term);
        return entry.term;
      });
    const titleIds = read(title);
    for (const id of titleIds) analysis.titleTerms.add(id);
    const bodyIds: number[] = [];
    texts.forEach((text, ordinal) => {
      if (ordinal > 0) bodyIds.push(0);
      for (const id of read(text)) bodyIds.push(id);
    });
    analysis.title = Uint32Array.from(titleIds);
    analysis.body = Uint32Array.from(bodyIds);
    analysis.bodyLength = bodyIds.length - Math.max(0, texts.length - 1);
    return analysis;
  }

  tokenizer(lang: string): Tokenizer {
    let tokenizer = this.#tokenizers.get(lang);
    if (tokenizer === undefined) {
      tokenizer = new Tokenizer(lang);
      this.#tokenizers.set(lang, tokenizer);
    }
    return tokenizer;
  }

  #entry(lang: string, word: string, term: string): Entry {
    let entries = this.#entries.get(lang);
    if (entries === undefined) {
      entries = new Map();
      this.#entries.set(lang, entries);
    }
    const known = entries.get(word);
    if (known !== undefined) return known;
    this.#run(
      'INSERT INTO terms (lang, term, articles, titles) VALUES (?, ?, 0, 0) ON CONFLICT DO NOTHING',
    ).run(lang, term);
    const termId = Number(
      this.#run('SELECT id FROM terms WHERE lang = ? AND term = ?').get(lang, term)?.id,
    );
    this.#run(
      'INSERT INTO words (lang, word, term, articles) VALUES (?, ?, ?, 0) ON CONFLICT DO NOTHING',
    ).run(lang, word, termId);
    const wordId = Number(
      this.#run('SELECT id FROM words WHERE lang = ? AND word = ?').get(lang, word)?.id,
    );
    const entry = { term: termId, word: wordId };
    entries.set(word, entry);
    return entry;
  }

  #apply(counts: Counts, sign: 1 | -1): void {
    const addTerm = this.#run('UPDATE terms SET articles = articles + ? WHERE id = ?');
    const addTitle = this.#run('UPDATE terms SET titles = titles + ? WHERE id = ?');
    const addWord = this.#run('UPDATE words SET articles = articles + ? WHERE id = ?');
    for (const [id, count] of counts.terms) addTerm.run(sign * count, id);
    for (const [id, count] of counts.titles) addTitle.run(sign * count, id);
    for (const [id, count] of counts.words) addWord.run(sign * count, id);
    const addStats = this.#run(
      `INSERT INTO stats (lang, type, articles, body_length, title_length, passages)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6)
       ON CONFLICT (lang, type) DO UPDATE SET articles = articles + ?3,
         body_length = body_length + ?4, title_length = title_length + ?5, passages = passages + ?6`,
    );
    for (const sum of counts.sums.values()) {
      addStats.run(
        sum.lang,
        sum.type,
        sign * sum.articles,
        sign * sum.bodyLength,
        sign * sum.titleLength,
        sign * sum.passages,
      );
    }
  }

  #run(sql: string): StatementSync {
    this.#sql[sql] ??= this.#database.prepare(sql);
    return this.#sql[sql];
  }
}

function bytes(ids: Uint32Array): Uint8Array {
  return new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength);
}
