import type { CuratedResultRule, SearchRule, SynonymRule } from '../index/rules.ts';
import type { Tokenizer } from '../language/tokenizer.ts';
import { CuratedResults } from './curated-results.ts';
import { Synonyms } from './synonyms.ts';

/** The rules of one language, ready for use. */
export type Rules = { synonyms: Synonyms; curatedResults: CuratedResults };

/** Rules by language; each language is made ready when it is first asked for. */
export class RuleBook {
  readonly #rules: readonly SearchRule[];
  readonly #ready = new Map<string, Rules>();

  constructor(rules: readonly SearchRule[]) {
    this.#rules = rules;
  }

  of(lang: string, tokenizer: Tokenizer): Rules {
    const ready = this.#ready.get(lang);
    if (ready !== undefined) return ready;
    const own = this.#rules.filter((rule) => rule.lang === lang);
    const groups = own
      .filter((rule): rule is SynonymRule => rule.kind === 'synonym')
      .map(({ phrases, oneWay, doc }) => ({ phrases, oneWay, rule: doc }));
    const curated = own.filter((rule): rule is CuratedResultRule => rule.kind === 'bestAnswer');
    const rules = {
      synonyms: new Synonyms(groups, tokenizer),
      curatedResults: new CuratedResults(curated, tokenizer),
    };
    this.#ready.set(lang, rules);
    return rules;
  }
}
