import { z } from 'zod';

export const MATCHES = ['contains', 'exact'] as const;
/** Whether a query must hold the words of a pattern, or hold nothing else. */
export type Match = (typeof MATCHES)[number];

const ruleBase = {
  /** Id of the published document. */
  doc: z.string().min(1).max(200),
  lang: z.string().min(2).max(20),
};
const phrasesSchema = z.array(z.string().max(200)).max(50).readonly();

/** Phrases that mean the same to readers. In a one-way rule the others stand for the first. */
const synonymSchema = z.object({
  kind: z.literal('synonym'),
  ...ruleBase,
  phrases: phrasesSchema,
  oneWay: z.boolean(),
});

/** An article that stands first where readers ask in certain words; `article` is its id. */
const curatedResultSchema = z.object({
  kind: z.literal('bestAnswer'),
  ...ruleBase,
  queries: phrasesSchema,
  match: z.enum(MATCHES),
  article: z.string().min(1).max(200),
});

/**
 * What editors add to search, as JSON from the index or from the Studio. A rule is kept in the
 * index beside the articles, so that it works as soon as it is published.
 */
export const ruleSchema = z.discriminatedUnion('kind', [synonymSchema, curatedResultSchema]);

export type SynonymRule = z.infer<typeof synonymSchema>;
export type CuratedResultRule = z.infer<typeof curatedResultSchema>;
export type SearchRule = z.infer<typeof ruleSchema>;

/** A rule with the revision of its document. */
export type StoredRule = { rule: SearchRule; rev: string };

export const RULE_TYPES: ReadonlySet<string> = new Set(['synonym', 'bestAnswer']);

/** Whether documents of a type are rules of search. */
export function isRuleType(type: string): boolean {
  return RULE_TYPES.has(type);
}
