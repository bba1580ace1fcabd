/** Something that takes a stretch of a line, half open. */
export type Stretch = {
  from: number;
  to: number;
  /** It takes the whole line and neither begins nor ends on it. */
  isStanding?: boolean;
};

/**
 * Gives each stretch the first lane in which nothing is in its way. What begins first, and of
 * those the longest, comes first. What only stands there comes last: it is no news on this line,
 * and must not push out what is.
 */
export function inLanes<Item extends Stretch>(items: readonly Item[]): (Item & { lane: number })[] {
  const ends: number[] = [];
  return [...items]
    .sort(
      (one, other) =>
        Number(one.isStanding ?? false) - Number(other.isStanding ?? false) ||
        one.from - other.from ||
        other.to - one.to,
    )
    .map((item) => {
      const free = ends.findIndex((end) => end <= item.from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = item.to;
      return { ...item, lane };
    });
}
