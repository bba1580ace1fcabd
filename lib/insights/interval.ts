/** Shares between 0 and 1. */
export type Interval = { low: number; high: number };

/** 95 of 100 intervals made like this hold the true share. */
const Z = 1.959964;

/**
 * Wilson's score interval for the share of yes among votes (E. B. Wilson, 1927). Unlike the usual
 * rate plus and minus a bit it stays within 0 and 1 and means something with five votes.
 */
export function wilsonInterval(yes: number, no: number): Interval {
  const votes = yes + no;
  if (votes <= 0) return { low: 0, high: 1 };
  const share = yes / votes;
  const scale = 1 + Z ** 2 / votes;
  const middle = (share + Z ** 2 / (2 * votes)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / votes + Z ** 2 / (4 * votes ** 2));
  // What is exactly none or all must not come out as nearly so.
  return { low: yes === 0 ? 0 : middle - half, high: no === 0 ? 1 : middle + half };
}

/** An interval as a sentence can hold it: `between 31 % and 52 %`. */
export function intervalWords({ low, high }: Interval): string {
  const [from, to] = [wholePercent(low), wholePercent(high)];
  return from === to ? `about ${from}\u00a0%` : `between ${from}\u00a0% and ${to}\u00a0%`;
}

/** A share as a whole number of hundredths; never 0 or 100 unless it is exactly that. */
export function wholePercent(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
