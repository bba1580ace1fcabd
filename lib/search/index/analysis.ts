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

/** The terms of some texts, 0 between two of them, and the words as they are written. */
export type Row = {
  ids: Uint32Array;
  /** The term of each word. */
  words: ReadonlyMap<number, number>;
};

/** Takes texts apart into terms, which are added to the dictionary when they are new. */
export function rowOf(texts: readonly string[], lang: string, dictionary: Dictionary): Row {
  const tokenizer = tokenizerOf(lang);
  const words = new Map<number, number>();
  const ids: number[] = [];
  for (const [ordinal, text] of texts.entries()) {
    if (ordinal > 0) ids.push(0);
    for (const written of indexedWords(text, tokenizer)) {
      const { word, term } = dictionary.entry(lang, written, tokenizer.term(written));
      words.set(word, term);
      ids.push(term);
    }
  }
  return { ids: Uint32Array.from(ids), words };
}

/** Takes an article apart in the same way. */
export function analyse(
  article: Pick<SearchArticle, 'lang' | 'title' | 'passages' | 'keywords'>,
  dictionary: Dictionary,
): Analysis {
  const { lang, title } = article;
  return analysisOf(rowOf([title], lang, dictionary), rowOf(textsOf(article), lang, dictionary));
}

/** What the index stores of an article with this title and this text. */
export function analysisOf(title: Row, body: Row): Analysis {
  const bodyTerms = body.ids.filter((id) => id !== 0);
  return {
    title: title.ids,
    body: body.ids,
    terms: new Set([...title.ids, ...bodyTerms]),
    titleTerms: new Set(title.ids),
    words: new Set([...title.words.keys(), ...body.words.keys()]),
    bodyLength: bodyTerms.length,
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
