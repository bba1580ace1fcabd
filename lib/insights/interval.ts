/** Shares between 0 and 1. */
export type Interval = { low: number; high: number };

/** For 95 % confidence. */
const Z = 1.959964;

/**
 * Wilson's score interval for the share of yes among votes (E. B. Wilson, 1927), which also holds
 * for few votes and stays within 0 and 1.
 */
export function wilsonInterval(yes: number, no: number): Interval {
  const votes = yes + no;
  if (votes <= 0) return { low: 0, high: 1 };
  const share = yes / votes;
  const scale = 1 + Z ** 2 / votes;
  const middle = (share + Z ** 2 / (2 * votes)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / votes + Z ** 2 / (4 * votes ** 2));
  // Exact ends, in spite of rounding errors.
  return { low: yes === 0 ? 0 : middle - half, high: no === 0 ? 1 : middle + half };
}

/** An interval for a sentence: `between 31 % and 52 %`. */
export function intervalWords({ low, high }: Interval): string {
  const [from, to] = [wholePercent(low), wholePercent(high)];
  return from === to ? `about ${from}\u00a0%` : `between ${from}\u00a0% and ${to}\u00a0%`;
}

/** A share in whole percent; 0 or 100 only when it is exactly that. */
export function wholePercent(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
