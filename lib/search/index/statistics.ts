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

/** What articles add to the counts, or take from them, gathered so that each row is updated once. */
export class Statistics {
  readonly #terms = new Map<number, number>();
  readonly #titles = new Map<number, number>();
  readonly #words = new Map<number, number>();
  readonly #sums = new Map<string, Sum>();

  /** @param sign −1 for an article that is taken out. */
  add(
    { lang, type, passages }: Pick<SearchArticle, 'lang' | 'type' | 'passages'>,
    analysis: Analysis,
    sign: 1 | -1 = 1,
  ): void {
    for (const id of analysis.terms) increase(this.#terms, id, sign);
    for (const id of analysis.titleTerms) increase(this.#titles, id, sign);
    for (const id of analysis.words) increase(this.#words, id, sign);
    const key = `${lang} ${type}`;
    const none = { articles: 0, bodyLength: 0, titleLength: 0, passages: 0 };
    const sum = this.#sums.get(key) ?? { lang, type, ...none };
    sum.articles += sign;
    sum.bodyLength += sign * analysis.bodyLength;
    sum.titleLength += sign * analysis.title.length;
    sum.passages += sign * passages.length;
    this.#sums.set(key, sum);
  }

  /** Brings the tables up to date; what stays as it was is not written. */
  apply(statements: Statements): void {
    const addTerm = statements.of('UPDATE terms SET articles = articles + ? WHERE id = ?');
    const addTitle = statements.of('UPDATE terms SET titles = titles + ? WHERE id = ?');
    const addWord = statements.of('UPDATE words SET articles = articles + ? WHERE id = ?');
    for (const [id, count] of this.#terms) if (count !== 0) addTerm.run(count, id);
    for (const [id, count] of this.#titles) if (count !== 0) addTitle.run(count, id);
    for (const [id, count] of this.#words) if (count !== 0) addWord.run(count, id);
    const addSum = statements.of(
      `INSERT INTO stats (lang, type, articles, body_length, title_length, passages)
       VALUES (?1, ?2, ?3, ?4, ?5, ?6)
       ON CONFLICT (lang, type) DO UPDATE SET articles = articles + ?3,
         body_length = body_length + ?4, title_length = title_length + ?5, passages = passages + ?6`,
    );
    for (const { lang, type, articles, bodyLength, titleLength, passages } of this.#sums.values()) {
      addSum.run(lang, type, articles, bodyLength, titleLength, passages);
    }
  }
}

function increase(counts: Map<number, number>, key: number, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
