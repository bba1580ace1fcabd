import type { Tokenizer } from './tokens.ts';

/** Phrases that mean the same. In a one-way group the others stand for the first. */
export type SynonymGroup = { phrases: readonly string[]; oneWay?: boolean };

type Entry = { terms: string[]; others: string[][] };

/** What a stretch of the query may also be called. */
export type Alternative = {
  /** Index of the first word of the stretch, and how many words it has. */
  at: number;
  length: number;
  /** The terms of another phrase, with the words they come from. */
  terms: { term: string; word: string }[];
};

/** Groups of synonyms by the term they begin with. */
export class Synonyms {
  readonly #entries = new Map<string, Entry[]>();
  readonly #words = new Map<string, string>();

  constructor(groups: readonly SynonymGroup[], tokenizer: Tokenizer) {
    for (const { phrases, oneWay = false } of groups) {
      const sequences = phrases
        .map((phrase) =>
          tokenizer.tokens(phrase).map((token) => {
            this.#words.set(token.term, token.word);
            return token.term;
          }),
        )
        .filter((terms) => terms.length > 0);
      sequences.forEach((terms, index) => {
        const first = terms[0];
        if (first === undefined || (oneWay && index > 0)) return;
        const others = sequences.filter((_, other) => other !== index);
        const entries = this.#entries.get(first) ?? [];
        entries.push({ terms, others });
        this.#entries.set(first, entries);
      });
    }
  }

  /** Every other way to say a stretch of these terms. */
  alternatives(terms: readonly string[]): Alternative[] {
    return terms.flatMap((term, at) =>
      (this.#entries.get(term) ?? [])
        .filter((entry) => entry.terms.every((one, offset) => terms[at + offset] === one))
        .flatMap((entry) =>
          entry.others.map((other) => ({
            at,
            length: entry.terms.length,
            terms: other.map((one) => ({ term: one, word: this.#words.get(one) ?? one })),
          })),
        ),
    );
  }
}
