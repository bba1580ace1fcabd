/** Something that takes a stretch of a line, half open. */
export type Stretch = { from: number; to: number };

/**
 * Gives each stretch the first lane in which nothing is in its way. What begins first, and of
 * those the longest, comes first, so that lanes fill from the top and long bars stay high.
 */
export function inLanes<Item extends Stretch>(items: readonly Item[]): (Item & { lane: number })[] {
  const ends: number[] = [];
  return [...items]
    .sort((one, other) => one.from - other.from || other.to - one.to)
    .map((item) => {
      const free = ends.findIndex((end) => end <= item.from);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = item.to;
      return { ...item, lane };
    });
}
