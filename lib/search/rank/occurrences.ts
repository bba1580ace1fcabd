/** How often each variant of a query stands in the parts of one article, by variant. */
export type Occurrences = {
  title: Float64Array;
  body: Float64Array;
  /** In the passage that counts for the score, and in the one that is shown. */
  passage: Float64Array;
  shown: Float64Array;
};

export function createOccurrences(variants: number): Occurrences {
  return {
    title: new Float64Array(variants),
    body: new Float64Array(variants),
    passage: new Float64Array(variants),
    shown: new Float64Array(variants),
  };
}

/** Whether a variant stands where readers see it first: in the title or the best passage. */
export function isInAnswer({ title, passage }: Occurrences, variant: number): boolean {
  return (passage[variant] ?? 0) + (title[variant] ?? 0) > 0;
}
