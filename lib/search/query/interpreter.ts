import { listRules, rulesVersion } from '../index/rule-rows.ts';
import type { SearchRule } from '../index/rules.ts';
import type { Statements } from '../index/statements.ts';
import { thesaurus } from '../language/thesaurus.ts';
import { tokenizerOf } from '../language/tokenizer.ts';
import type { CuratedResult } from './curated-results.ts';
import { expandQuery } from './expand.ts';
import { parseQuery } from './parse-query.ts';
import type { QueryTerm } from './query-term.ts';
import { RuleBook } from './rule-book.ts';
import { Synonyms } from './synonyms.ts';
import { TermLookup } from './term-lookup.ts';
import { Vocabulary } from './vocabulary.ts';
import type { QueryWeights } from './weights.ts';

/** A query as the words and rules of the site make it. */
export type Interpretation = {
  queryTerms: QueryTerm[];
  /** What editors put first for it. */
  curated: CuratedResult[];
};

/** Understands queries by one index. Holds the words of the site for spelling. */
export class QueryInterpreter {
  readonly #statements: Statements;
  readonly #weights: QueryWeights;
  readonly #vocabularies = new Map<string, Vocabulary>();
  readonly #thesauruses = new Map<string, Synonyms>();
  #lastWord: unknown;
  #ruleBook: RuleBook | undefined;
  #rulesVersion = '';

  constructor(statements: Statements, weights: QueryWeights) {
    this.#statements = statements;
    this.#weights = weights;
  }

  /**
   * @param exact takes unknown words as typed.
   * @param book tries other rules than those of the editors.
   */
  interpret(
    { text, lang, exact }: { text: string; lang: string; exact: boolean },
    book: RuleBook = this.#currentRules(),
  ): Interpretation {
    const tokenizer = tokenizerOf(lang);
    const lookup = new TermLookup(lang, this.#statements);
    const { words, addresses } = parseQuery(text, tokenizer, {
      isKnown: (term) => lookup.termId(term) !== undefined,
      isWord: (word) => lookup.kin(word).length > 0,
      isBegun: (word) => lookup.completions(word).length > 0,
    });
    const rules = book.of(lang, tokenizer);
    const { queryTerms, ruleWords } = expandQuery(words, {
      tokenizer,
      vocabulary: this.#vocabulary(lang),
      lookup,
      editors: rules.synonyms,
      thesaurus: this.#thesaurus(lang),
      weights: this.#weights,
      exact,
    });
    for (const address of addresses) queryTerms.push(foreignTerm(address));
    return { queryTerms, curated: rules.curatedResults.of(ruleWords) };
  }

  /** The rules that the editors published. */
  rules(): SearchRule[] {
    return listRules(this.#statements);
  }

  #currentRules(): RuleBook {
    const version = rulesVersion(this.#statements);
    if (this.#ruleBook === undefined || version !== this.#rulesVersion) {
      this.#ruleBook = new RuleBook(this.rules());
      this.#rulesVersion = version;
    }
    return this.#ruleBook;
  }

  #vocabulary(lang: string): Vocabulary {
    let vocabulary = this.#vocabularies.get(lang);
    if (vocabulary === undefined) {
      vocabulary = new Vocabulary(lang, tokenizerOf(lang).language, this.#statements);
      this.#vocabularies.set(lang, vocabulary);
      vocabulary.refresh();
    }
    // Words are only ever added, by this process or by another: the highest id tells of new ones.
    const last = this.#statements.of('SELECT max(id) AS last FROM words').get()?.last;
    if (last !== this.#lastWord) {
      for (const one of this.#vocabularies.values()) one.refresh();
      this.#lastWord = last;
    }
    return vocabulary;
  }

  #thesaurus(lang: string): Synonyms {
    let synonyms = this.#thesauruses.get(lang);
    if (synonyms === undefined) {
      const tokenizer = tokenizerOf(lang);
      const groups = thesaurus(tokenizer.language.code).map((phrases) => ({ phrases }));
      synonyms = new Synonyms(groups, tokenizer);
      this.#thesauruses.set(lang, synonyms);
    }
    return synonyms;
  }
}

/** Stands for a pasted address, which no article was written about. */
function foreignTerm(word: string): QueryTerm {
  return {
    word,
    stop: false,
    empty: false,
    common: false,
    vague: false,
    foreign: true,
    unfinished: false,
    variants: [],
  };
}
