import type { StatementSync } from 'node:sqlite';
import type { QueryWord } from './query.ts';
import type { Slot, Variant } from './score.ts';
import type { Vocabulary } from './spell.ts';
import type { Tokenizer } from './tokens.ts';
import type { Weights } from './weights.ts';

export type Expansion = {
  lang: string;
  tokenizer: Tokenizer;
  vocabulary: Vocabulary;
  statement: (sql: string) => StatementSync;
  weights: Weights;
  exact: boolean;
};

const PREFIX_WORDS = 20;
/** How surely a repaired word was meant, by edits. */
const TRUST = [1, 0.9, 0.6];

/** Each word of a query with the terms of the site that it may stand for. */
export function expandQuery(words: readonly QueryWord[], expansion: Expansion): Slot[] {
  return words.map((word) => ({
    word: word.word,
    stop: word.stop,
    variants: variantsOf(word, expansion),
  }));
}

function variantsOf(word: QueryWord, expansion: Expansion): Variant[] {
  const { lang, tokenizer, vocabulary, statement, weights, exact } = expansion;
  const variants: Variant[] = [];
  const add = (
    term: number,
    weight: number,
    trust: number,
    source: Variant['source'],
    as: string,
  ) => {
    if (variants.some((variant) => variant.term === term)) return;
    const row = statement('SELECT articles, titles FROM terms WHERE id = ?').get(term);
    const articles = Number(row?.articles ?? 0);
    if (articles === 0) return;
    variants.push({
      term,
      weight,
      trust,
      articles,
      titles: Number(row?.titles ?? 0),
      source,
      word: as,
    });
  };
  const own = statement('SELECT id FROM terms WHERE lang = ? AND term = ? AND articles > 0').get(
    lang,
    word.term,
  );
  const stopWeight = word.stop ? weights.stopWord : 1;
  if (own !== undefined) {
    add(Number(own.id), stopWeight, 1, 'typed', word.word);
  } else if (!exact) {
    for (const near of vocabulary.neighbours(word.word)) {
      const factor = near.distance === 0 ? 1 : (weights.repaired[near.distance - 1] ?? 0);
      const weight = tokenizer.isStopWord(near.word) ? weights.stopWord : 1;
      add(near.term, factor * weight, TRUST[near.distance] ?? 0, 'repaired', near.word);
    }
  }
  if (word.open && !word.stop && word.word.length > 1) {
    const factor = weights.prefix[own === undefined ? 0 : 1];
    const rows = statement(
      `SELECT word, term FROM words WHERE lang = ? AND word > ? AND word < ? AND articles > 0
       ORDER BY articles DESC LIMIT ${PREFIX_WORDS}`,
    ).all(lang, word.word, `${word.word}\u{10ffff}`);
    for (const row of rows) add(Number(row.term), factor, 1, 'prefix', String(row.word));
  }
  return variants;
}
