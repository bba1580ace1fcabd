import type { SearchArticle } from './article.ts';

/** The distinct terms and words of an article, with what it adds to the statistics. */
export type Analysis = {
  title: Uint32Array;
  body: Uint32Array;
  terms: Set<number>;
  titleTerms: Set<number>;
  words: Set<number>;
  bodyLength: number;
};

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
export class Counts {
  readonly terms = new Map<number, number>();
  readonly titles = new Map<number, number>();
  readonly words = new Map<number, number>();
  readonly sums = new Map<string, Sum>();

  add(
    { lang, type }: Pick<SearchArticle, 'lang' | 'type'>,
    analysis: Analysis,
    passages: number,
  ): void {
    for (const id of analysis.terms) increase(this.terms, id);
    for (const id of analysis.titleTerms) increase(this.titles, id);
    for (const id of analysis.words) increase(this.words, id);
    const key = `${lang} ${type}`;
    const none = { articles: 0, bodyLength: 0, titleLength: 0, passages: 0 };
    const sum = this.sums.get(key) ?? { lang, type, ...none };
    sum.articles += 1;
    sum.bodyLength += analysis.bodyLength;
    sum.titleLength += analysis.title.length;
    sum.passages += passages;
    this.sums.set(key, sum);
  }
}

function increase(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
