import type { Statements } from '../index/statements.ts';

/** What scoring needs to know of the articles of a language. Lengths are in words, averaged. */
export type Collection = {
  articles: number;
  bodyLength: number;
  titleLength: number;
  passageLength: number;
  /** The average title of each type. */
  titleLengths: ReadonlyMap<string, number>;
};

export function readCollection(lang: string, statements: Statements): Collection {
  const rows = statements.of('SELECT * FROM stats WHERE lang = ?').all(lang);
  const sum = (field: string) => rows.reduce((total, row) => total + Number(row[field]), 0);
  const articles = sum('articles');
  return {
    articles,
    bodyLength: sum('body_length') / (articles || 1),
    titleLength: sum('title_length') / (articles || 1),
    passageLength: sum('body_length') / (sum('passages') || 1),
    titleLengths: new Map(
      rows.map((row) => [String(row.type), Number(row.title_length) / (Number(row.articles) || 1)]),
    ),
  };
}

/** The highest term id of the index. */
export function readTermCount(statements: Statements): number {
  return Number(statements.of('SELECT max(id) AS last FROM terms').get()?.last ?? 0);
}
