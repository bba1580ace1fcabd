import type { Tokenizer } from '../language/tokenizer.ts';

/** Phrases that mean the same. In a one-way group the others stand for the first. */
export type SynonymGroup = {
  phrases: readonly string[];
  oneWay?: boolean;
  /** The editors' rule that says so. */
  rule?: string | undefined;
};

type Entry = { terms: string[]; others: string[][]; rule: string | undefined };

/** What a stretch of the query may also be called. */
export type Alternative = {
  /** Indexes of the words of the stretch. */
  at: number[];
  /** The terms of another phrase, with the words they come from. */
  terms: { term: string; word: string }[];
  rule: string | undefined;
};

/** A word of a query: grammar may stand between the words of a phrase ("create an account"). */
export type RuleWord = { term: string; stop: boolean };

/** Stop words that may stand between two words of a phrase. */
const MAX_STOP_WORDS_BETWEEN = 2;

/** Groups of synonyms by the term they begin with. */
export class Synonyms {
  readonly #entries = new Map<string, Entry[]>();
  readonly #words = new Map<string, string>();

  constructor(groups: readonly SynonymGroup[], tokenizer: Tokenizer) {
    for (const { phrases, oneWay = false, rule } of groups) {
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
        entries.push({ terms, others, rule });
        this.#entries.set(first, entries);
      });
    }
  }

  /** Whether a word has synonyms, by itself or in a phrase: then it was meant as typed. */
  has(term: string): boolean {
    return this.#words.has(term);
  }

  /**
   * Every other way to say a stretch of a query. A word inside a longer phrase means that phrase:
   * "log" in "log in" is no record.
   */
  alternatives(ruleWords: readonly RuleWord[]): Alternative[] {
    const found = ruleWords.flatMap((_, from) => this.#from(ruleWords, from));
    return found
      .filter(({ at }) => !found.some((other) => isInside(at, other.at)))
      .flatMap(({ at, entry }) =>
        entry.others.map((other) => ({
          at,
          terms: other.map((term) => ({ term, word: this.#words.get(term) ?? term })),
          rule: entry.rule,
        })),
      );
  }

  #from(ruleWords: readonly RuleWord[], from: number): { at: number[]; entry: Entry }[] {
    const entries = this.#entries.get(ruleWords[from]?.term ?? '') ?? [];
    return entries.flatMap((entry) => {
      const at = stretchOf(ruleWords, from, entry.terms);
      return at === undefined ? [] : [{ at, entry }];
    });
  }
}

/** Where a phrase that begins at `from` stands in a query. */
function stretchOf(
  ruleWords: readonly RuleWord[],
  from: number,
  terms: readonly string[],
): number[] | undefined {
  const at: number[] = [];
  let next = from;
  for (const term of terms) {
    const latest = at.length === 0 ? next : next + MAX_STOP_WORDS_BETWEEN;
    while (ruleWords[next]?.term !== term) {
      if (next >= latest || ruleWords[next]?.stop !== true) return undefined;
      next += 1;
    }
    at.push(next);
    next += 1;
  }
  return at;
}

function isInside(at: readonly number[], other: readonly number[]): boolean {
  return at.length < other.length && at.every((one) => other.includes(one));
}
