import type { CuratedResultRule, Match } from '../index/rules.ts';
import type { Tokenizer } from '../language/tokenizer.ts';
import type { RuleWord } from './synonyms.ts';

type Pattern = { terms: ReadonlySet<string>; match: Match; article: string; rule: string };

/** An article that an editor put first for a query (document type `bestAnswer`), and the rule that says so. */
export type CuratedResult = { article: string; rule: string };

/** The curated results of one language, ready to be compared with queries. */
export class CuratedResults {
  readonly #patterns: Pattern[];

  constructor(rules: readonly CuratedResultRule[], tokenizer: Tokenizer) {
    this.#patterns = rules
      .flatMap(({ doc, queries, match, article }) =>
        queries.map((query) => ({
          terms: subjectOf(
            tokenizer
              .tokens(query)
              .map(({ word, term }) => ({ term, stop: tokenizer.isStopWord(word) })),
          ),
          match,
          article,
          rule: doc,
        })),
      )
      .filter(({ terms }) => terms.size > 0)
      .sort((a, b) => b.terms.size - a.terms.size || (a.rule < b.rule ? -1 : 1));
  }

  /** The articles that editors put first for a query, those of the longer pattern first; each once. */
  of(ruleWords: readonly RuleWord[]): CuratedResult[] {
    const terms = subjectOf(ruleWords);
    const curated = new Map<string, CuratedResult>();
    for (const pattern of this.#patterns) {
      const fits = pattern.match === 'contains' || pattern.terms.size === terms.size;
      if (!fits || curated.has(pattern.article)) continue;
      if (!pattern.terms.isSubsetOf(terms)) continue;
      curated.set(pattern.article, { article: pattern.article, rule: pattern.rule });
    }
    return [...curated.values()];
  }
}

/** What a query is about; its grammar only when it is nothing else. */
function subjectOf(ruleWords: readonly RuleWord[]): Set<string> {
  const subject = ruleWords.filter(({ stop }) => !stop);
  return new Set((subject.length === 0 ? ruleWords : subject).map(({ term }) => term));
}
