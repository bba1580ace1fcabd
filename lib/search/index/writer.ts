import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '#lib/node/transaction.ts';
import { analyse } from './analysis.ts';
import type { SearchArticle } from './article.ts';
import { deleteArticle, insertArticle, readIndexed } from './article-rows.ts';
import { changeFacts } from './change-facts.ts';
import { Dictionary } from './dictionary.ts';
import type { EntryOrGone } from './from-document.ts';
import { removeRule, saveRule } from './rule-rows.ts';
import type { StoredRule } from './rules.ts';
import { Statements } from './statements.ts';
import { Statistics } from './statistics.ts';

/**
 * Writes an index. Every change of an article is in one transaction with the counts of its words,
 * so readers of other processes see the old article or the new one, never a mixture.
 */
export class IndexWriter {
  readonly #database: DatabaseSync;
  readonly #statements: Statements;
  readonly #dictionary: Dictionary;
  #building: Statistics | undefined;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#statements = new Statements(database);
    this.#dictionary = new Dictionary(this.#statements);
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
    this.#building = new Statistics();
  }

  add(article: SearchArticle): void {
    if (this.#building === undefined) throw new Error('The index is not being built.');
    this.#insert(article, this.#building);
  }

  finish(): void {
    this.#building?.apply(this.#statements);
    this.#building = undefined;
    this.#database.exec('COMMIT');
    this.#database.exec("INSERT INTO candidates(candidates) VALUES ('optimize')");
  }

  /** Brings some documents up to date in one transaction. */
  takeAll(entries: readonly EntryOrGone[]): void {
    this.#transaction(() => {
      for (const entry of entries) {
        if (entry.kind === 'article') this.#upsert(entry.article);
        else if (entry.kind === 'rule') saveRule(entry.rule, this.#statements);
        else this.#remove(entry.id);
      }
    });
  }

  /**
   * Puts one article in or replaces it.
   * @returns false when the index already has this revision.
   */
  upsert(article: SearchArticle): boolean {
    return this.#transaction(() => this.#upsert(article));
  }

  /** Puts a rule of the editors in or replaces it. @returns false when it was in. */
  setRule(rule: StoredRule): boolean {
    if (this.#building !== undefined) return saveRule(rule, this.#statements);
    return this.#transaction(() => saveRule(rule, this.#statements));
  }

  /** Takes an article or a rule out. @returns false when it was not in. */
  remove(doc: string): boolean {
    return this.#transaction(() => this.#remove(doc));
  }

  /** The revision of every article and rule in the index, by document id. */
  revisions(): Map<string, string> {
    const rows = this.#statements
      .of('SELECT doc, rev FROM articles UNION ALL SELECT doc, rev FROM rules')
      .all();
    return new Map(rows.map((row) => [String(row.doc), String(row.rev)]));
  }

  #transaction<T>(work: () => T): T {
    // Another process may have added words since: ids are looked up again under the lock.
    this.#dictionary.clear();
    return inTransaction(this.#database, work);
  }

  #upsert(article: SearchArticle): boolean {
    const former = this.#statements
      .of('SELECT id, rev FROM articles WHERE doc = ?')
      .get(article.doc);
    if (former?.rev === article.rev) return false;
    const statistics = new Statistics();
    if (former === undefined) this.#insert(article, statistics);
    else this.#replace(Number(former.id), article, statistics);
    statistics.apply(this.#statements);
    return true;
  }

  #remove(doc: string): boolean {
    const former = this.#statements.of('SELECT id FROM articles WHERE doc = ?').get(doc);
    if (former === undefined) return removeRule(doc, this.#statements);
    const statistics = new Statistics();
    this.#delete(Number(former.id), statistics);
    statistics.apply(this.#statements);
    return true;
  }

  #insert(article: SearchArticle, statistics: Statistics): void {
    statistics.add(article, insertArticle(article, this.#statements, this.#dictionary));
  }

  /** An article whose text is the same is not taken apart again. */
  #replace(id: number, article: SearchArticle, statistics: Statistics): void {
    const isSameText = changeFacts(id, article, {
      statements: this.#statements,
      dictionary: this.#dictionary,
      statistics,
    });
    if (isSameText) return;
    this.#delete(id, statistics);
    this.#insert(article, statistics);
  }

  #delete(id: number, statistics: Statistics): void {
    const article = readIndexed(id, this.#statements);
    statistics.add(article, analyse(article, this.#dictionary), -1);
    deleteArticle(id, this.#statements);
  }
}
