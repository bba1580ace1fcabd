/*
 * What editors add to search. A rule is kept in the index beside the articles, so that it works
 * as soon as it is published and without anything being indexed anew.
 */

/** Phrases that mean the same to readers. In a one-way rule the others stand for the first. */
export type SynonymRule = {
  kind: 'synonym';
  /** Id of the published document. */
  doc: string;
  lang: string;
  phrases: readonly string[];
  oneWay: boolean;
};

export const MATCHES = ['contains', 'exact'] as const;
/** Whether a query must hold the words of a pattern, or hold nothing else. */
export type Match = (typeof MATCHES)[number];

/** An article that stands first where readers ask in certain words. */
export type CuratedResultRule = {
  kind: 'bestAnswer';
  doc: string;
  lang: string;
  queries: readonly string[];
  match: Match;
  /** Id of the article. */
  article: string;
};

/** The document types of rules. */
const RULE_TYPES = ['synonym', 'bestAnswer'] as const;

export function isRuleType(type: string): boolean {
  return RULE_TYPES.some((one) => one === type);
}

export type SearchRule = SynonymRule | CuratedResultRule;

/** A rule with the revision of its document. */
export type StoredRule = { rule: SearchRule; rev: string };
