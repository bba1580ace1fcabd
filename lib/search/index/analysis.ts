import { type Tokenizer, tokenizerOf } from '../language/tokenizer.ts';
import { type SearchArticle, textsOf } from './article.ts';
import type { Dictionary } from './dictionary.ts';

/** An article as the index stores it: rows of term ids, and which terms and words it holds. */
export type Analysis = {
  title: Uint32Array;
  /** 0 stands between two passages. */
  body: Uint32Array;
  terms: ReadonlySet<number>;
  titleTerms: ReadonlySet<number>;
  words: ReadonlySet<number>;
  /** In words. */
  bodyLength: number;
};

/** Takes an article apart into terms, which are added to the dictionary when they are new. */
export function analyse(
  article: Pick<SearchArticle, 'lang' | 'title' | 'passages' | 'keywords'>,
  dictionary: Dictionary,
): Analysis {
  const { lang } = article;
  const tokenizer = tokenizerOf(lang);
  const terms = new Set<number>();
  const words = new Set<number>();
  const termIds = (text: string): number[] =>
    indexedWords(text, tokenizer).map((word) => {
      const entry = dictionary.entry(lang, word, tokenizer.term(word));
      words.add(entry.word);
      terms.add(entry.term);
      return entry.term;
    });
  const title = termIds(article.title);
  const body: number[] = [];
  let bodyLength = 0;
  for (const [ordinal, text] of textsOf(article).entries()) {
    if (ordinal > 0) body.push(0);
    const ids = termIds(text);
    // Not `push(...ids)`: a long passage has more terms than a call may have arguments.
    for (const id of ids) body.push(id);
    bodyLength += ids.length;
  }
  return {
    title: Uint32Array.from(title),
    body: Uint32Array.from(body),
    terms,
    titleTerms: new Set(title),
    words,
    bodyLength,
  };
}

/** The words of a text, and beside each number, date or code the other ways to write it. */
function indexedWords(text: string, tokenizer: Tokenizer): string[] {
  const words = tokenizer.tokens(text).map(({ word, start }) => ({ word, start }));
  const expressions = tokenizer.expressions(text).filter(({ kind }) => kind !== 'guess');
  if (expressions.length === 0) return words.map(({ word }) => word);
  for (const { start, words: others } of expressions) {
    for (const word of others) words.push({ word, start });
  }
  return words.sort((a, b) => a.start - b.start).map(({ word }) => word);
}
