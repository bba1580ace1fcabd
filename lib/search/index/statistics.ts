import type { Analysis } from './analysis.ts';
import type { SearchArticle } from './article.ts';
import type { Statements } from './statements.ts';

/** What the articles of one language and type have together; lengths in words. */
type Sum = {
  lang: string;
  type: string;
  articles: number;
  bodyLength: number;
  titleLength: number;
  passages: number;
};

/** What a set of articles adds to the counts, gathered so that a build updates each row once. */
export class Statistics {
  readonly #terms = new Map<number, number>();
  readonly #titles = new Map<number, number>();
  readonly #words = new Map<number, number>();
  readonly #sums = new Map<string, Sum>();

  add(
    { lang, type, passages }: Pick<SearchArticle, 'lang' | 'type' | 'passages'>,
    analysis: Analysis,
  ): void {
    for (const id of analysis.terms) increase(this.#terms, id);
    for (const id of analysis.titleTerms) increase(this.#titles, id);
    for (const id of analysis.words) increase(this.#words, id);
    const key = `${lang} ${type}`;
    const none = { articles: 0, bodyLength: 0, titleLength: 0, passages: 0 };
    const sum = this.#sums.get(key) ?? { lang, type, ...none };
    sum.articles += 1;
    sum.bodyLength += analysis.bodyLength;
    sum.titleLength += analysis.title.length;
    sum.passages += passages.length;
    this.#sums.set(key, sum);
  }

  /** Adds everything to the tables, or takes it away with sign −1. */
  apply(statements: Statements, sign: 1 | -1): void {
    const addTerm = statements.of('UPDATE terms SET articles = articles + ? WHERE id = ?');
    const addTitle = statements.of('UPDATE terms SET titles = titles + ? WHERE id = ?');
    const addWord = statements.of('UPDATE words SET articles = articles + ? WHERE id = ?');
    for (const [id, count] of this.#terms) addTerm.run(sign * count, id);
    for (const [id, count] of this.#titles) addTitle.run(sign * count, id);
    for (const [id, count] of this.#words) addWord.run(sign * count, id);
    const addSum = statements.of(
      `INSERT INTO stats (lang, type, articles, body_length, title_length, passages)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6)
       ON CONFLICT (lang, type) DO UPDATE SET articles = articles + ?3,
         body_length = body_length + ?4, title_length = title_length + ?5, passages = passages + ?6`,
    );
    for (const { lang, type, articles, bodyLength, titleLength, passages } of this.#sums.values()) {
      const added = [articles, bodyLength, titleLength, passages].map((sum) => sign * sum);
      addSum.run(lang, type, ...added);
    }
  }
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
