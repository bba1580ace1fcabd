import type { Passage } from './passages.ts';

/** An article as search takes it. Instants are ISO 8601 UTC. */
export type SearchArticle = {
  doc: string;
  rev: string;
  lang: string;
  type: string;
  slug: string;
  title: string;
  summary: string;
  topic: string;
  /** Other words by which the article should be found; never shown. */
  keywords: string;
  publishedAt: string | null;
  updatedAt: string | null;
  publishAt: string | null;
  expireAt: string | null;
  passages: readonly Passage[];
};

/** What is indexed of a body: its passages, and behind them the words that are never shown. */
export function textsOf({
  passages,
  keywords,
}: {
  passages: readonly Passage[];
  keywords: string;
}): string[] {
  const texts = passages.map((passage) => passage.text);
  return keywords === '' ? texts : [...texts, keywords];
}
