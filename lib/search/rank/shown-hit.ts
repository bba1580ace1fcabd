import type { Statements } from '../index/statements.ts';
import { tokenizerOf } from '../language/tokenizer.ts';
import type { QueryTerm } from '../query/query-term.ts';
import { highlightTermsOf } from './highlight-terms.ts';
import type { Hit } from './hits.ts';
import { type Excerpt, excerpt, highlights, type Range } from './snippet.ts';

/** A hit with what is shown of it. */
export type ShownHit = Hit & {
  slug: string;
  title: string;
  titleRanges: Range[];
  topic: string;
  snippet: Excerpt;
  /** Key of the block where the passage begins; null for the article's start. */
  key: string | null;
};

/** Reads what is shown of a hit: its title, and the passage that answers. */
export function readShownHit(
  hit: Hit,
  queryTerms: readonly QueryTerm[],
  lang: string,
  statements: Statements,
): ShownHit {
  const tokenizer = tokenizerOf(lang);
  const row = statements
    .of('SELECT slug, title, summary, topic FROM articles WHERE id = ?')
    .get(hit.id);
  const passage = statements
    .of('SELECT key, text FROM passages WHERE article = ? AND ordinal = ?')
    .get(hit.id, hit.passage);
  const terms = highlightTermsOf(queryTerms, tokenizer);
  const title = String(row?.title ?? '');
  const found = excerpt(String(passage?.text ?? row?.summary ?? ''), terms, tokenizer);
  return {
    ...hit,
    slug: String(row?.slug ?? ''),
    title,
    titleRanges: highlights(title, terms, tokenizer),
    topic: String(row?.topic ?? ''),
    snippet: { text: found.text, ranges: found.ranges },
    key: hit.passage === 0 ? null : textOrNull(passage?.key),
  };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
