/** Relevant articles of one query with their grades above zero, by article id. */
export type Judgements = ReadonlyMap<string, number>;

export type Quality = { ndcg10: number; mrr10: number; recall10: number };

const DEPTH = 10;

/**
 * How good one ranking is at depth ten. nDCG uses the grade as gain and log2 discount, as
 * trec_eval does; recall counts against all relevant articles, at most ten.
 */
export function qualityOf(ranking: readonly string[], judgements: Judgements): Quality {
  const grades = [...judgements.values()].filter((grade) => grade > 0).sort((a, b) => b - a);
  if (grades.length === 0) return { ndcg10: 0, mrr10: 0, recall10: 0 };
  const top = [...new Set(ranking)].slice(0, DEPTH);
  const gains = top.map((id) => Math.max(0, judgements.get(id) ?? 0));
  const first = gains.findIndex((gain) => gain > 0);
  return {
    ndcg10: discounted(gains) / discounted(grades.slice(0, DEPTH)),
    mrr10: first < 0 ? 0 : 1 / (first + 1),
    recall10: gains.filter((gain) => gain > 0).length / Math.min(grades.length, DEPTH),
  };
}

function discounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/** The mean and its standard error; both 0 for no values. */
export function meanOf(values: readonly number[]): { mean: number; error: number } {
  const count = values.length;
  if (count === 0) return { mean: 0, error: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, error: count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count) };
}

/** The value below which `share` (0 to 1) of the values lie; 0 for no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
